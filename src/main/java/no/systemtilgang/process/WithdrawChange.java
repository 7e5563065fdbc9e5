package no.systemtilgang.process;

import java.time.Clock;
import no.systemtilgang.request.ChangeRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task «Merk som trukket tilbake» of a change; whoever ended the waiting puts on record who it was. */
@Component
class WithdrawChange implements JavaDelegate {

    private final ChangeRequests changes;
    private final Clock clock;

    WithdrawChange(ChangeRequests changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.delete(RequestGates.idOf(execution), clock.instant());
    }
}
