package no.systemtilgang.process;

import java.util.Optional;
import no.systemtilgang.systemuser.ClientBatch;
import no.systemtilgang.systemuser.ClientBatches;
import no.systemtilgang.systemuser.ClientSetUp;
import no.systemtilgang.systemuser.ClientSetUps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of client administration may ask, as {@code ${client.…(execution)}}: the rows answer, never a variable. */
@Component("client")
public class ClientGates {

    private final ClientSetUps setUps;
    private final ClientBatches batches;

    ClientGates(ClientSetUps setUps, ClientBatches batches) {
        this.setUps = setUps;
        this.batches = batches;
    }

    /** Whether the client administrator has said that the set-up is finished. */
    public boolean finished(DelegateExecution execution) {
        return setUp(execution).map(ClientSetUp::finished).orElse(false);
    }

    /** Whether more clients were chosen than are added at once. */
    public boolean many(DelegateExecution execution) {
        return lines(execution) > ClientAdministrationProcess.AT_ONCE;
    }

    /** In how many parts the chosen clients are added. */
    public int parts(DelegateExecution execution) {
        return (lines(execution) + AddClient.PART - 1) / AddClient.PART;
    }

    private int lines(DelegateExecution execution) {
        return setUp(execution)
                .map(ClientSetUp::batchId)
                .flatMap(batches::find)
                .map(ClientBatch::total)
                .orElse(0);
    }

    private Optional<ClientSetUp> setUp(DelegateExecution execution) {
        return setUps.find(RequestGates.idOf(execution));
    }
}
