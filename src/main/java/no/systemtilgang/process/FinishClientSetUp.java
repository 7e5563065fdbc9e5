package no.systemtilgang.process;

import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task «Avslutt oppsett»: the client administrator says that the set-up is finished. */
@Component
class FinishClientSetUp implements JavaDelegate {

    private final Acting acting;
    private final Authorities authorities;
    private final Requests requests;
    private final AuditTrail audit;

    FinishClientSetUp(Acting acting, Authorities authorities, Requests requests, AuditTrail audit) {
        this.acting = acting;
        this.authorities = authorities;
        this.requests = requests;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RequestVariables.takeNothing(execution);
        String personId = acting.person().id();
        Request request = requests.get(RequestGates.idOf(execution));
        if (!authorities.has(personId, Capability.CLIENT_ADMINISTRATOR, request.partyOrgNo())) {
            throw Code.FORBIDDEN.problem();
        }
        audit.append(AuditEvent.byPerson(
                AuditAction.CLIENT_SET_UP_FINISHED,
                personId,
                Capability.CLIENT_ADMINISTRATOR.word(),
                request.partyOrgNo(),
                request.id()));
    }
}
