package no.systemtilgang.process;

import java.util.UUID;
import no.systemtilgang.systemuser.ClientBatches;
import no.systemtilgang.systemuser.ClientSetUps;
import no.systemtilgang.systemuser.NotAdded.Reason;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task «Avslutt uten systemtilgang»: the system user is removed, so nothing more is added to it. */
@Component
class EndClientSetUp implements JavaDelegate {

    private final ClientSetUps setUps;
    private final ClientBatches batches;

    EndClientSetUp(ClientSetUps setUps, ClientBatches batches) {
        this.setUps = setUps;
        this.batches = batches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID systemUserId = RequestGates.idOf(execution);
        batches.running(systemUserId).ifPresent(it -> {
            batches.failRest(it, Reason.REMOVED);
            batches.finish(it);
        });
        setUps.close(systemUserId);
    }
}
