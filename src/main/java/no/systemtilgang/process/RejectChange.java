package no.systemtilgang.process;

import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task «Avvis endringen»: the row already says Rejected; this puts it on record. */
@Component
class RejectChange implements JavaDelegate {

    private final ChangeRequests changes;
    private final AuditTrail audit;

    RejectChange(ChangeRequests changes, AuditTrail audit) {
        this.changes = changes;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeRequest change = changes.get(RequestGates.idOf(execution));
        audit.append(AuditEvent.byPerson(
                AuditAction.CHANGE_REQUEST_REJECTED,
                change.decision().personId(),
                Approvers.OF_CHANGES.word(),
                change.partyOrgNo(),
                change.id()));
    }
}
