package no.systemtilgang.process;

import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.systemuser.Removals;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The verbs of the process {@code system-user-removal}: a person chooses a system user, sees what will be lost, and
 * removes it or keeps it ({@code facts/altinn-ui.md} §2.6). All need a system user (404) that the person may remove
 * (403).
 */
@Service
public class SystemUserRemovalProcess {

    /** The id of the process. */
    public static final String KEY = "system-user-removal";

    /** The user task that waits for the confirmation. */
    public static final String CONFIRM_TASK = "confirm-removal";

    /** The answer that removes it. */
    public static final String REMOVE = "remove";

    /** The answer that does not. */
    public static final String KEEP = "keep";

    /** What a waiting task is told when its time is out. */
    static final String LEFT_OPEN = "removal-left-open";

    private static final DecisionTasks.Place PLACE = new DecisionTasks.Place(KEY, CONFIRM_TASK);

    private final RuntimeService runtime;
    private final DecisionTasks tasks;
    private final Acting acting;
    private final RemovalLocks locks;
    private final SystemUserRemoval removal;
    private final Removals removals;

    SystemUserRemovalProcess(
            RuntimeService runtime,
            DecisionTasks tasks,
            Acting acting,
            RemovalLocks locks,
            SystemUserRemoval removal,
            Removals removals) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.acting = acting;
        this.locks = locks;
        this.removal = removal;
        this.removals = removals;
    }

    /** Makes sure that the question waits for those who may remove the system user. */
    @Transactional
    public void open(Actor.Person person, UUID systemUserId) {
        lock(person, systemUserId);
        openLocked(person, systemUserId);
    }

    /**
     * Removes the system user, or keeps it.
     *
     * @param decision {@link #REMOVE} or {@link #KEEP}
     * @throws no.systemtilgang.problem.Problem when no removal of it is open (404), or the decision is neither (400)
     */
    @Transactional
    public void answer(Actor.Person person, UUID systemUserId, String decision) {
        lock(person, systemUserId);
        if (removals.find(systemUserId).isEmpty()) {
            throw Code.NOT_FOUND.problem();
        }
        tasks.complete(PLACE, systemUserId, person, decision);
    }

    /** Removes the system user at once: what a person does who has seen what will be lost already. */
    @Transactional
    public void remove(Actor.Person person, UUID systemUserId) {
        lock(person, systemUserId);
        openLocked(person, systemUserId);
        tasks.complete(PLACE, systemUserId, person, REMOVE);
    }

    /** Ends the removal of a locked system user whose time is out. */
    void leaveOpen(UUID systemUserId) {
        tell(systemUserId, LEFT_OPEN);
    }

    /** Ends the removal of a system user that was just removed at another door. */
    void endBecauseRemoved(UUID systemUserId) {
        tell(systemUserId, SystemUserRemoval.SYSTEM_USER_REMOVED);
    }

    private void tell(UUID systemUserId, String error) {
        tasks.tell(PLACE, systemUserId, (service, taskId) -> service.handleBpmnError(taskId, error));
    }

    private void lock(Actor.Person person, UUID systemUserId) {
        removal.requireMayRemove(person, locks.lock(systemUserId));
    }

    private void openLocked(Actor.Person person, UUID systemUserId) {
        if (removals.find(systemUserId).isEmpty()) {
            acting.as(person, () -> runtime.startProcessInstanceByKey(KEY, ClientVariables.ofStart(systemUserId)));
        }
    }
}
