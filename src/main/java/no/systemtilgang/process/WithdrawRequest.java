package no.systemtilgang.process;

import java.time.Clock;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task «Merk som trukket tilbake»: the vendor no longer asks. */
@Component
class WithdrawRequest implements JavaDelegate {

    private final Requests requests;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawRequest(Requests requests, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Request request = requests.lock(RequestGates.idOf(execution));
        requests.delete(request.id(), clock.instant());
        audit.append(AuditEvent.byVendor(
                AuditAction.REQUEST_WITHDRAWN, request.vendorOrgNo(), request.partyOrgNo(), request.id()));
    }
}
