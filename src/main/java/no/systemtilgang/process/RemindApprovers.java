package no.systemtilgang.process;

import java.time.Clock;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Service task «Minn godkjennerne på forespørselen»: the task rises in their lists, and they get an e-mail. */
@Component
class RemindApprovers implements JavaDelegate {

    /** The least priority of a task whose approvers were reminded; 50 is usual. */
    static final int PRIORITY = 80;

    private final TaskService tasks;
    private final Requests requests;
    private final ReminderMail mail;
    private final AuditTrail audit;
    private final Clock clock;

    RemindApprovers(TaskService tasks, Requests requests, ReminderMail mail, AuditTrail audit, Clock clock) {
        this.tasks = tasks;
        this.requests = requests;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Request request = requests.lock(RequestGates.idOf(execution));
        Task task = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .singleResult();
        tasks.setPriority(task.getId(), Math.max(task.getPriority(), PRIORITY));
        requests.markReminded(request.id(), clock.instant());
        audit.append(AuditEvent.byService(AuditAction.REQUEST_REMINDED, request.partyOrgNo(), request.id()));
        mail.sendAfterCommit(request);
    }
}
