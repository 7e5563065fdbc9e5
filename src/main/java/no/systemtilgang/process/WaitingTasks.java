package no.systemtilgang.process;

import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/** Which request a user task is about. */
@Service
public class WaitingTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Acting acting;

    WaitingTasks(TaskService tasks, RuntimeService runtime, Acting acting) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.acting = acting;
    }

    /** The request that a task is about, if the person may see the task. */
    public Optional<UUID> requestOf(Actor.Person person, String taskId) {
        Task task =
                acting.as(person, () -> tasks.createTaskQuery().taskId(taskId).singleResult());
        if (task == null) {
            return Optional.empty();
        }
        ProcessInstance instance = acting.as(
                new Actor.Service(),
                () -> runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult());
        return Optional.ofNullable(instance)
                .map(ProcessInstance::getBusinessKey)
                .map(UUID::fromString);
    }
}
