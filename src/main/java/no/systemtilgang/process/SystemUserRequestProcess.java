package no.systemtilgang.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of the process {@code system-user-request}: submit, approve or reject, withdraw. */
@Service
public class SystemUserRequestProcess {

    /** The id of the process. */
    public static final String KEY = "system-user-request";

    /** The user task that waits for the decision. */
    public static final String APPROVE_TASK = "approve";

    static final String REQUEST_EXPIRED = "request-expired";
    static final String REQUEST_WITHDRAWN = "request-withdrawn";
    static final String REQUEST_REMINDER = "request-reminder";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Acting acting;
    private final Submissions submissions;
    private final Requests requests;
    private final Approvers approvers;

    SystemUserRequestProcess(
            RuntimeService runtime,
            TaskService tasks,
            Acting acting,
            Submissions submissions,
            Requests requests,
            Approvers approvers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.acting = acting;
        this.submissions = submissions;
        this.requests = requests;
        this.approvers = approvers;
    }

    /** A request that a vendor has sent, and whether it is a new one. */
    public record Submitted(Request request, boolean created) {}

    /**
     * Sends a request; the same triple again gives the stored one.
     *
     * @throws no.systemtilgang.problem.Problem with the published code for what is wrong; nothing is stored then
     */
    @Transactional
    public Submitted submit(Actor.Vendor vendor, NewRequest asked) {
        Optional<Request> stored = submissions.stored(vendor.orgNo(), asked);
        if (stored.isPresent()) {
            return new Submitted(stored.get(), false);
        }
        ProcessInstance instance =
                acting.as(vendor, () -> runtime.startProcessInstanceByKey(KEY, RequestVariables.of(asked)));
        Request request = requests.get(UUID.fromString(instance.getBusinessKey()));
        return new Submitted(request, !instance.isEnded());
    }

    /**
     * Approves or rejects a request.
     *
     * @param decision {@code approve} or {@code reject}
     * @param reason may be null
     * @throws no.systemtilgang.problem.Problem when the person may not (403), the request is no longer New (409), or not
     *     all that is asked for may be passed on; the request stays as it was
     */
    @Transactional
    public void decide(Actor.Person person, UUID requestId, String decision, String reason) {
        Map<String, Object> answer = new HashMap<>();
        answer.put(RequestVariables.DECISION, decision);
        answer.put(RequestVariables.REASON, reason);
        Request request = requests.lock(requestId);
        approvers.requireMayDecide(person.id(), request);
        String taskId = waitingTask(request).getId();
        acting.as(person, () -> {
            tasks.complete(taskId, answer);
            return null;
        });
    }

    /**
     * Takes back a waiting request of the vendor.
     *
     * @throws no.systemtilgang.problem.Problem when it is not the vendor's (404) or no longer waits (409)
     */
    @Transactional
    public void withdraw(Actor.Vendor vendor, UUID requestId) {
        Request request = requests.lock(requestId);
        if (!request.vendorOrgNo().equals(vendor.orgNo())) {
            throw Code.REQUEST_NOT_FOUND.problem();
        }
        tell(request, (service, taskId) -> service.handleBpmnError(taskId, REQUEST_WITHDRAWN));
    }

    /** Lets a waiting request expire. */
    void expire(Request request) {
        tell(request, (service, taskId) -> service.handleBpmnError(taskId, REQUEST_EXPIRED));
    }

    /** Reminds the approvers of a waiting request. */
    void remind(Request request) {
        tell(request, (service, taskId) -> service.handleEscalation(taskId, REQUEST_REMINDER));
    }

    private void tell(Request request, BiConsumer<TaskService, String> event) {
        String taskId = waitingTask(request).getId();
        acting.as(new Actor.Service(), () -> {
            event.accept(tasks, taskId);
            return null;
        });
    }

    private Task waitingTask(Request request) {
        if (!request.isNew()) {
            throw Code.REQUEST_NOT_NEW.problem();
        }
        Task task = acting.as(
                new Actor.Service(),
                () -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(request.id().toString())
                        .taskDefinitionKey(APPROVE_TASK)
                        .singleResult());
        if (task == null) {
            throw new IllegalStateException("Request " + request.id() + " is New but has no task");
        }
        return task;
    }
}
