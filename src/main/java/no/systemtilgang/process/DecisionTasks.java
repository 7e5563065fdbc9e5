package no.systemtilgang.process;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.systemtilgang.identity.Actor;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The user tasks that wait for a decision, whatever it is about: completed by persons, told of events by the service. */
@Component
class DecisionTasks {

    /** What the event sub-processes of these processes wait for ({@code docs/decisions/0002}). */
    static final String EXPIRED = "request-expired";

    static final String WITHDRAWN = "request-withdrawn";
    static final String REMINDER = "request-reminder";

    /** In the engine's own words, since its query builds its statement anew each time, which costs more than running it. */
    private static final String WAITING = """
            select task.* from ACT_RU_TASK as task join ACT_RU_EXECUTION as instance on instance.ID_ = task.PROC_INST_ID_
            where instance.BUSINESS_KEY_ = #{id} and instance.PROC_DEF_KEY_ = #{process}
                and task.TASK_DEF_KEY_ = #{task}""";

    private final TaskService tasks;
    private final Acting acting;

    DecisionTasks(TaskService tasks, Acting acting) {
        this.tasks = tasks;
        this.acting = acting;
    }

    /**
     * Where a decision is waited for.
     *
     * @param process the id of the process
     * @param task the id of its user task
     */
    record Place(String process, String task) {}

    /** Completes the task as the person. */
    void complete(Place place, UUID id, Actor.Person person, String decision, String reason) {
        Map<String, Object> answer = new HashMap<>();
        answer.put(RequestVariables.DECISION, decision);
        answer.put(RequestVariables.REASON, reason);
        complete(place, id, person, answer);
    }

    /** The same, where nobody is asked for a reason. */
    void complete(Place place, UUID id, Actor.Person person, String decision) {
        complete(place, id, person, Collections.singletonMap(RequestVariables.DECISION, decision));
    }

    private void complete(Place place, UUID id, Actor.Person person, Map<String, Object> answer) {
        asOneCommand(() -> {
            String taskId = waiting(place, id);
            acting.as(person, () -> {
                tasks.complete(taskId, answer);
                return null;
            });
        });
    }

    /** The engine then reads a task once, and writes everything at the end. */
    private void asOneCommand(Runnable work) {
        ((ServiceImpl) tasks).getCommandExecutor().execute(context -> {
            work.run();
            return null;
        });
    }

    /** Ends the waiting: the time is out. */
    void expire(Place place, UUID id) {
        tell(place, id, (service, taskId) -> service.handleBpmnError(taskId, EXPIRED));
    }

    /** Ends the waiting: it is no longer asked for. */
    void withdraw(Place place, UUID id) {
        tell(place, id, (service, taskId) -> service.handleBpmnError(taskId, WITHDRAWN));
    }

    /** Reminds the approvers; the task goes on waiting. */
    void remind(Place place, UUID id) {
        tell(place, id, (service, taskId) -> service.handleEscalation(taskId, REMINDER));
    }

    /** Does something with the task as the service. */
    void tell(Place place, UUID id, BiConsumer<TaskService, String> event) {
        String taskId = waiting(place, id);
        acting.as(new Actor.Service(), () -> {
            event.accept(tasks, taskId);
            return null;
        });
    }

    private String waiting(Place place, UUID id) {
        Task task = tasks.createNativeTaskQuery()
                .sql(WAITING)
                .parameter("id", id.toString())
                .parameter("process", place.process())
                .parameter("task", place.task())
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("What is asked for with " + id + " waits but has no task");
        }
        return task.getId();
    }
}
