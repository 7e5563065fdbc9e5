package no.systemtilgang.process;

import java.time.Clock;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task «Merk som utløpt» of a change: nobody decided in time, and the system user stays as it is. */
@Component
class ExpireChange implements JavaDelegate {

    private final ChangeRequests changes;
    private final AuditTrail audit;
    private final Clock clock;

    ExpireChange(ChangeRequests changes, AuditTrail audit, Clock clock) {
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeRequest change = changes.get(RequestGates.idOf(execution));
        changes.update(change.expired(), clock.instant());
        audit.append(AuditEvent.byService(AuditAction.CHANGE_REQUEST_EXPIRED, change.partyOrgNo(), change.id()));
    }
}
