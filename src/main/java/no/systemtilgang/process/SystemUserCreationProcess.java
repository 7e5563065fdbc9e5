package no.systemtilgang.process;

import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.systemuser.Creation;
import no.systemtilgang.systemuser.Creations;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The verbs of the process {@code system-user-creation}: a person chooses a system for an organisation's own use, sees
 * what it will get, and creates the system user or does not ({@code facts/altinn-ui.md} §2.4).
 */
@Service
public class SystemUserCreationProcess {

    /** The id of the process. */
    public static final String KEY = "system-user-creation";

    /** The user task that waits for the confirmation. */
    public static final String CREATE_TASK = "create-access";

    /** The answer that creates it. */
    public static final String CREATE = "create";

    /** The answer that does not. */
    public static final String CANCEL = "cancel";

    /** What a waiting task is told when its time is out. */
    static final String LEFT_OPEN = "creation-left-open";

    private static final DecisionTasks.Place PLACE = new DecisionTasks.Place(KEY, CREATE_TASK);

    private final RuntimeService runtime;
    private final DecisionTasks tasks;
    private final Acting acting;
    private final SystemUserCreation creation;
    private final Creations creations;

    SystemUserCreationProcess(
            RuntimeService runtime,
            DecisionTasks tasks,
            Acting acting,
            SystemUserCreation creation,
            Creations creations) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.acting = acting;
        this.creation = creation;
        this.creations = creations;
    }

    /**
     * Begins to create a system user. Who has begun the same already comes back to that, unless the system has meanwhile
     * registered something else: then it is begun anew.
     *
     * @return the id that the system user gets
     * @throws no.systemtilgang.problem.Problem when the person may not (403), there is no such system to choose (404),
     *     there is such a system user already (400), or what the system has registered is nothing for own use (400)
     */
    @Transactional
    public UUID open(Actor.Person person, String orgNo, String systemId) {
        RegisteredSystem system = creation.choose(person, orgNo, systemId);
        Optional<Creation> begun = creations.lock(person.id(), orgNo, system.internalId());
        if (begun.isPresent() && begun.get().powers().equals(system.powers())) {
            return begun.get().id();
        }
        begun.ifPresent(it -> tasks.complete(PLACE, it.id(), person, CANCEL));
        ProcessInstance instance = acting.as(
                person,
                () -> runtime.startProcessInstanceByKey(
                        KEY, ConfirmationVariables.of(new ConfirmationVariables.Chosen(system.systemId(), orgNo))));
        return UUID.fromString(instance.getBusinessKey());
    }

    /**
     * Creates what was begun, or does not.
     *
     * @param decision {@link #CREATE} or {@link #CANCEL}
     * @throws no.systemtilgang.problem.Problem when nothing is open with this id (404), the person may not (403), the
     *     decision is neither (400), or it can no longer be created as it was shown (400, 403, 404); it stays open then
     */
    @Transactional
    public void answer(Actor.Person person, UUID id, String decision) {
        Creation begun = creations.lock(id).orElseThrow(Code.NOT_FOUND::problem);
        creation.requireMayCreate(person, begun.partyOrgNo());
        tasks.complete(PLACE, id, person, decision);
    }

    /** Ends a locked one whose time is out. */
    void leaveOpen(UUID id) {
        tasks.tell(PLACE, id, (service, taskId) -> service.handleBpmnError(taskId, LEFT_OPEN));
    }
}
