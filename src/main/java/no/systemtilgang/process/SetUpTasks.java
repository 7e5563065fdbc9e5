package no.systemtilgang.process;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** The user tasks «Legg til klienter»: completed by persons, told of events by the service. */
@Component
class SetUpTasks {

    /** What a waiting set-up is told when its time is out. */
    static final String LEFT_OPEN = "set-up-left-open";

    private final TaskService tasks;
    private final Acting acting;

    SetUpTasks(TaskService tasks, Acting acting) {
        this.tasks = tasks;
        this.acting = acting;
    }

    /** Completes the task that waits for a locked system user, as the person. */
    void complete(Actor.Person person, UUID systemUserId, VariableMap choice) {
        String taskId = waiting(systemUserId).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The set-up of " + systemUserId + " has no task"))
                .getId();
        acting.as(person, () -> {
            tasks.complete(taskId, choice);
            return null;
        });
    }

    /** Ends the waiting for a locked system user. */
    void tell(UUID systemUserId, String error) {
        acting.as(new Actor.Service(), () -> {
            waiting(systemUserId).forEach(it -> tasks.handleBpmnError(it.getId(), error));
            return null;
        });
    }

    private List<Task> waiting(UUID systemUserId) {
        return acting.as(
                new Actor.Service(),
                () -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(systemUserId.toString())
                        .taskDefinitionKey(ClientAdministrationProcess.ADD_CLIENTS_TASK)
                        .list());
    }
}
