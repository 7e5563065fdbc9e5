package no.systemtilgang.process;

import java.time.Clock;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Service task «Minn godkjennerne på endringen»: the task rises in their lists, and they get an e-mail. */
@Component
class RemindOfChange implements JavaDelegate {

    private final TaskService tasks;
    private final ChangeRequests changes;
    private final ReminderMail mail;
    private final AuditTrail audit;
    private final Clock clock;

    RemindOfChange(TaskService tasks, ChangeRequests changes, ReminderMail mail, AuditTrail audit, Clock clock) {
        this.tasks = tasks;
        this.changes = changes;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeRequest change = changes.get(RequestGates.idOf(execution));
        Task task = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .singleResult();
        tasks.setPriority(task.getId(), RemindApprovers.PRIORITY);
        changes.markReminded(change.id(), clock.instant());
        audit.append(AuditEvent.byService(AuditAction.CHANGE_REQUEST_REMINDED, change.partyOrgNo(), change.id()));
        mail.sendAfterCommit(change);
    }
}
