package no.systemtilgang.process;

import no.systemtilgang.systemuser.BatchProgress;
import no.systemtilgang.systemuser.ClientBatch;
import no.systemtilgang.systemuser.ClientBatchWork;
import no.systemtilgang.systemuser.ClientBatches;
import no.systemtilgang.systemuser.ClientSetUps;
import no.systemtilgang.systemuser.NotAdded.Reason;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task «Legg til klient»: adds the next part of what was chosen, and writes what became of each. Once more it
 * goes on where it stopped, so nothing is lost or done twice. The last part tells when some could not be added.
 *
 * <p>The authority of whoever chose is asked for each part: without it the rest is not added.
 */
@Component
class AddClient implements JavaDelegate {

    /** So many clients are added in one transaction. */
    static final int PART = 100;

    /** What it tells when some could not be added. */
    static final String NOT_ALL_ADDED = "clients-not-added";

    private final ClientSetUps setUps;
    private final ClientBatches batches;
    private final ClientBatchWork work;
    private final ClientAdministrators administrators;
    private final SystemUsers systemUsers;

    AddClient(
            ClientSetUps setUps,
            ClientBatches batches,
            ClientBatchWork work,
            ClientAdministrators administrators,
            SystemUsers systemUsers) {
        this.setUps = setUps;
        this.batches = batches;
        this.work = work;
        this.administrators = administrators;
        this.systemUsers = systemUsers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SystemUser user = systemUsers
                .lock(RequestGates.idOf(execution)) // whoever removes it at this moment waits, or has removed it
                .orElseThrow(() -> new BpmnError(SystemUserRemoval.SYSTEM_USER_REMOVED));
        ClientBatch batch = setUps.find(user.id())
                .flatMap(it -> batches.find(it.batchId()))
                .orElseThrow(() -> new IllegalStateException("Nothing was chosen for " + user.id()));
        batch.origin().during(() -> addNext(batch, user));
        BatchProgress progress = batches.progress(batch.id());
        if (progress.done() < progress.total()) {
            return;
        }
        batches.finish(batch.id());
        if (progress.failed() > 0) {
            throw new BpmnError(NOT_ALL_ADDED);
        }
    }

    private void addNext(ClientBatch batch, SystemUser user) {
        if (administrators.may(batch.personId(), user.partyOrgNo())) {
            work.addNext(
                    batch.id(), user.id(), PART, administrators.administrator(batch.personId(), user.partyOrgNo()));
        } else {
            batches.failRest(batch.id(), Reason.NO_LONGER_ALLOWED);
        }
    }
}
