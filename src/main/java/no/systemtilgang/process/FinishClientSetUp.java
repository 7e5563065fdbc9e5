package no.systemtilgang.process;

import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.systemuser.ClientSetUps;
import no.systemtilgang.systemuser.SystemUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task «Avslutt oppsett»: the client administrator says that the set-up is finished. */
@Component
class FinishClientSetUp implements JavaDelegate {

    private final Acting acting;
    private final ClientAdministrators administrators;
    private final ClientSetUps setUps;
    private final AuditTrail audit;

    FinishClientSetUp(Acting acting, ClientAdministrators administrators, ClientSetUps setUps, AuditTrail audit) {
        this.acting = acting;
        this.administrators = administrators;
        this.setUps = setUps;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RequestVariables.takeNothing(execution);
        Actor.Person person = acting.person();
        SystemUser user = administrators.lock(person, RequestGates.idOf(execution));
        setUps.close(user.id());
        audit.append(AuditEvent.byPerson(
                AuditAction.CLIENT_SET_UP_FINISHED,
                person.id(),
                ClientAdministrators.CAPABILITY.word(),
                user.partyOrgNo(),
                user.id()));
    }
}
