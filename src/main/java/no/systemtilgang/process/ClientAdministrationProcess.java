package no.systemtilgang.process;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.party.Party;
import no.systemtilgang.problem.Code;
import no.systemtilgang.systemuser.Added;
import no.systemtilgang.systemuser.BatchProgress;
import no.systemtilgang.systemuser.ClientAssignments;
import no.systemtilgang.systemuser.ClientBatch;
import no.systemtilgang.systemuser.ClientBatches;
import no.systemtilgang.systemuser.ClientLines;
import no.systemtilgang.systemuser.ClientSetUp;
import no.systemtilgang.systemuser.ClientSetUps;
import no.systemtilgang.systemuser.EligibleClients;
import no.systemtilgang.systemuser.Excerpt;
import no.systemtilgang.systemuser.NotAdded;
import no.systemtilgang.systemuser.SystemUser;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The verbs of the process {@code client-administration}: open it, add clients, take them back, finish. All need a
 * system user (404) that is for clients (400), and the authority of a client administrator of its firm (403).
 */
@Service
public class ClientAdministrationProcess {

    /** The id of the process. */
    public static final String KEY = "client-administration";

    /** The user task that stays until the set-up is finished. */
    public static final String ADD_CLIENTS_TASK = "add-clients";

    /** So many clients are added in the click's own transaction; more become a batch. */
    public static final int AT_ONCE = 20;

    private final RuntimeService runtime;
    private final SetUpTasks tasks;
    private final Acting acting;
    private final ClientAdministrators administrators;
    private final ClientSetUps setUps;
    private final ClientBatches batches;
    private final ClientAssignments assignments;
    private final EligibleClients eligible;
    private final Clock clock;

    ClientAdministrationProcess(
            RuntimeService runtime,
            SetUpTasks tasks,
            Acting acting,
            ClientAdministrators administrators,
            ClientSetUps setUps,
            ClientBatches batches,
            ClientAssignments assignments,
            EligibleClients eligible,
            Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.acting = acting;
        this.administrators = administrators;
        this.setUps = setUps;
        this.batches = batches;
        this.assignments = assignments;
        this.eligible = eligible;
        this.clock = clock;
    }

    /**
     * What became of adding clients.
     *
     * @param added the result; null when a batch runs
     * @param batchId the batch; null when all is done
     */
    public record Outcome(Added added, UUID batchId) {}

    /** Makes sure that the task waits for the system user's client administrators, or a batch of theirs runs. */
    @Transactional
    public void open(Actor.Person person, UUID systemUserId) {
        administrators.lock(person, systemUserId);
        openLocked(person, systemUserId);
    }

    /**
     * Adds clients by their numbers as people write them. Those that cannot be added keep none of the others out.
     *
     * @throws no.systemtilgang.problem.Problem (409) while a batch runs, (400) for no line or more than 100,000
     */
    @Transactional
    public Outcome add(Actor.Person person, UUID systemUserId, List<String> written) {
        administrators.lock(person, systemUserId);
        return addLocked(person, systemUserId, ClientLines.of(written));
    }

    /**
     * Adds every client that can be added.
     *
     * @throws no.systemtilgang.problem.Problem (409) while a batch runs
     */
    @Transactional
    public Outcome addEveryone(Actor.Person person, UUID systemUserId) {
        SystemUser user = administrators.lock(person, systemUserId);
        List<String> all = eligible.page(user, Excerpt.all()).stream()
                .map(Party::orgNo)
                .limit(ClientLines.MOST)
                .toList();
        return addLocked(person, systemUserId, all);
    }

    /** How far a batch is; 404 when there is none. */
    @Transactional(readOnly = true)
    public BatchProgress progress(Actor.Person person, UUID batchId) {
        return batches.progress(batch(person, batchId).id());
    }

    /** The lines of a batch that could not be added, in their order; 404 when there is no such batch. */
    @Transactional(readOnly = true)
    public List<NotAdded> failures(Actor.Person person, UUID batchId) {
        return batches.failures(batch(person, batchId).id());
    }

    /**
     * Adds once more what a batch could not add.
     *
     * @throws no.systemtilgang.problem.Problem (404) when there is no such batch, (409) while one runs, (400) when it
     *     could add all
     */
    @Transactional
    public Outcome retry(Actor.Person person, UUID batchId) {
        UUID systemUserId = batch(person, batchId).systemUserId();
        administrators.lock(person, systemUserId);
        requireNoBatch(systemUserId);
        List<String> failed =
                batches.failures(batchId).stream().map(NotAdded::orgNo).toList();
        return addLocked(person, systemUserId, ClientLines.of(failed));
    }

    /** The batch that runs for the system user. */
    public Optional<UUID> runningBatch(UUID systemUserId) {
        return batches.running(systemUserId);
    }

    /** The batch of which the waiting task shows what could not be added; none after the next choice. */
    public Optional<UUID> shownFailures(UUID systemUserId) {
        return setUps.find(systemUserId).filter(ClientSetUp::failuresShown).map(ClientSetUp::batchId);
    }

    /** Takes clients back, at once; answers those that were there. */
    @Transactional
    public List<String> remove(Actor.Person person, UUID systemUserId, Collection<String> orgNos) {
        SystemUser user = administrators.lock(person, systemUserId);
        List<String> numbers = ClientLines.numbers(orgNos);
        return assignments.removeAll(
                systemUserId, numbers, administrators.administrator(person.id(), user.partyOrgNo()));
    }

    /** Takes all clients back, at once; answers those that were there. */
    @Transactional
    public List<String> removeAll(Actor.Person person, UUID systemUserId) {
        SystemUser user = administrators.lock(person, systemUserId);
        return assignments.removeAll(systemUserId, administrators.administrator(person.id(), user.partyOrgNo()));
    }

    /**
     * Ends the set-up, if it is open.
     *
     * @throws no.systemtilgang.problem.Problem (409) while a batch runs
     */
    @Transactional
    public void finish(Actor.Person person, UUID systemUserId) {
        administrators.lock(person, systemUserId);
        requireNoBatch(systemUserId);
        if (setUps.find(systemUserId).isPresent()) {
            tasks.complete(person, systemUserId, ClientVariables.ofFinish());
        }
    }

    private void openLocked(Actor.Person person, UUID systemUserId) {
        if (setUps.find(systemUserId).isEmpty()) {
            acting.as(person, () -> runtime.startProcessInstanceByKey(KEY, ClientVariables.ofStart(systemUserId)));
        }
    }

    private Outcome addLocked(Actor.Person person, UUID systemUserId, List<String> lines) {
        requireNoBatch(systemUserId);
        openLocked(person, systemUserId);
        if (lines.isEmpty()) {
            return new Outcome(new Added(List.of(), List.of(), List.of()), null);
        }
        UUID batchId = batches.write(
                systemUserId,
                person.id(),
                ClientAdministrators.CAPABILITY.word(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                lines);
        tasks.complete(person, systemUserId, ClientVariables.ofBatch(batchId));
        return lines.size() > AT_ONCE ? new Outcome(null, batchId) : new Outcome(batches.result(batchId), null);
    }

    private void requireNoBatch(UUID systemUserId) {
        if (batches.running(systemUserId).isPresent()) {
            throw Code.CLIENTS_BEING_ADDED.problem();
        }
    }

    private ClientBatch batch(Actor.Person person, UUID batchId) {
        ClientBatch batch = batches.find(batchId).orElseThrow(Code.NOT_FOUND::problem);
        administrators.require(person, batch.firmOrgNo());
        return batch;
    }
}
