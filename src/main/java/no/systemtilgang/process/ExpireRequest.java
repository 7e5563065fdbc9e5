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

/** Service task «Merk som utløpt»: nobody decided in time, and the triple is free for a new request. */
@Component
class ExpireRequest implements JavaDelegate {

    private final Requests requests;
    private final AuditTrail audit;
    private final Clock clock;

    ExpireRequest(Requests requests, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Request request = requests.lock(RequestGates.idOf(execution));
        requests.update(request.expired(), clock.instant());
        audit.append(AuditEvent.byService(AuditAction.REQUEST_EXPIRED, request.partyOrgNo(), request.id()));
    }
}
