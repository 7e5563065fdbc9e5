package no.systemtilgang.process;

import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.problem.Code;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task «Avslutt oppsett»: the client administrator says that the set-up is finished. */
@Component
class FinishClientSetUp implements JavaDelegate {

    private final Acting acting;
    private final Authorities authorities;
    private final SystemUsers systemUsers;
    private final AuditTrail audit;

    FinishClientSetUp(Acting acting, Authorities authorities, SystemUsers systemUsers, AuditTrail audit) {
        this.acting = acting;
        this.authorities = authorities;
        this.systemUsers = systemUsers;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RequestVariables.takeNothing(execution);
        String personId = acting.person().id();
        SystemUser user = systemUsers
                .lock(RequestGates.idOf(execution)) // whoever removes it at this moment waits, or has removed it
                .orElseThrow(Code.SYSTEM_USER_NOT_FOUND::problem);
        if (!authorities.has(personId, Capability.CLIENT_ADMINISTRATOR, user.partyOrgNo())) {
            throw Code.FORBIDDEN.problem();
        }
        audit.append(AuditEvent.byPerson(
                AuditAction.CLIENT_SET_UP_FINISHED,
                personId,
                Capability.CLIENT_ADMINISTRATOR.word(),
                user.partyOrgNo(),
                user.id()));
    }
}
