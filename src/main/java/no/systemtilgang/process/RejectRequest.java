package no.systemtilgang.process;

import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task «Avvis»: the row already says Rejected; this puts it on record. */
@Component
class RejectRequest implements JavaDelegate {

    private final Approvers approvers;
    private final Requests requests;
    private final AuditTrail audit;

    RejectRequest(Approvers approvers, Requests requests, AuditTrail audit) {
        this.approvers = approvers;
        this.requests = requests;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Request request = requests.get(RequestGates.idOf(execution));
        audit.append(AuditEvent.byPerson(
                AuditAction.REQUEST_REJECTED,
                request.decision().personId(),
                approvers
                        .requireMayDecide(request.decision().personId(), request)
                        .word(),
                request.partyOrgNo(),
                request.id()));
    }
}
