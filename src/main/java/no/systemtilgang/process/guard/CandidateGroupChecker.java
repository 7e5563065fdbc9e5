package no.systemtilgang.process.guard;

import java.util.List;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.ChangeLocks;
import no.systemtilgang.process.ChangeRequestProcess;
import no.systemtilgang.process.ClientAdministrationProcess;
import no.systemtilgang.process.ClientLocks;
import no.systemtilgang.request.Requests;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Lets a member of a task's candidate group, and this service, read and work on that task; anybody else needs an authorization as usual.
 * Raising a task and giving it to a further group is this service's alone; assigning, delegating and writing task
 * variables are left to the engine's own check ({@code docs/decisions/0001}).
 */
class CandidateGroupChecker extends AuthorizationCommandChecker {

    private final Requests requests;
    private final ChangeLocks changes;
    private final ClientLocks clients;

    CandidateGroupChecker(Requests requests, ChangeLocks changes, ClientLocks clients) {
        this.requests = requests;
        this.changes = changes;
        this.clients = clients;
    }

    @Override
    public void checkReadTask(TaskEntity task) {
        if (!callerMayWorkOn(task)) {
            super.checkReadTask(task);
        }
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        if (!callerMayWorkOn(task)) {
            super.checkReadTaskVariable(task);
        }
    }

    /**
     * Of two who answer at once, the second waits here for the first, before the engine goes on with a task that is no
     * longer there. The request's row is locked first by everybody (a change request's as {@link ChangeLocks} says), so
     * nobody waits for another in a circle.
     */
    @Override
    public void checkTaskWork(TaskEntity task) {
        if (!lockStillWaiting(task)) {
            throw (isSetUpOfClients(task) ? Code.CHOICE_ANSWERED : Code.REQUEST_NOT_NEW).problem();
        }
        if (!callerMayWorkOn(task)) {
            super.checkTaskWork(task);
        }
    }

    /** The engine asks this before it changes a task's priority, its candidates, its assignee or its owner. */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        if (!groupsOfCaller().contains(Actor.Service.ID)) {
            super.checkTaskAssign(task);
        }
    }

    private boolean lockStillWaiting(TaskEntity task) {
        if (isSetUpOfClients(task)) {
            // The service has locked the system user itself, and may have removed it.
            if (!groupsOfCaller().contains(Actor.Service.ID)) {
                clients.lock(task.getProcessInstanceId());
            }
            return isThere(task);
        }
        if (!ChangeRequestProcess.APPROVE_TASK.equals(task.getTaskDefinitionKey())) {
            return requests.lockStillWaiting(task.getProcessInstanceId());
        }
        // The service has locked the change request itself, and does not touch its system user.
        return groupsOfCaller().contains(Actor.Service.ID) || changes.lockStillWaiting(task.getProcessInstanceId());
    }

    private static boolean isSetUpOfClients(TaskEntity task) {
        return ClientAdministrationProcess.ADD_CLIENTS_TASK.equals(task.getTaskDefinitionKey());
    }

    /** Every choice ends the task, and another one follows: only the database knows whether this one is still there. */
    private static boolean isThere(TaskEntity task) {
        TaskQueryImpl query = new TaskQueryImpl();
        query.taskId(task.getId());
        CommandContext context = Context.getCommandContext();
        return context.runWithoutAuthorization(() -> context.getTaskManager().findTaskCountByQueryCriteria(query)) == 1;
    }

    private static boolean callerMayWorkOn(TaskEntity task) {
        List<String> groups = groupsOfCaller();
        if (groups.contains(Actor.Service.ID)) {
            return true;
        }
        return !groups.isEmpty()
                && task.getCandidates().stream()
                        .anyMatch(link -> link.getGroupId() != null && groups.contains(link.getGroupId()));
    }

    private static List<String> groupsOfCaller() {
        Authentication caller = Context.getCommandContext().getAuthentication();
        return caller == null || caller.getGroupIds() == null ? List.of() : caller.getGroupIds();
    }
}
