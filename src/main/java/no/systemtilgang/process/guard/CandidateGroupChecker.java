package no.systemtilgang.process.guard;

import java.util.List;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.ChangeLocks;
import no.systemtilgang.process.ChangeRequestProcess;
import no.systemtilgang.process.ClientAdministrationProcess;
import no.systemtilgang.process.ClientLocks;
import no.systemtilgang.process.RemovalLocks;
import no.systemtilgang.process.SystemUserCreationProcess;
import no.systemtilgang.process.SystemUserRemovalProcess;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.request.Requests;
import no.systemtilgang.systemuser.Creations;
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
    private final Creations creations;
    private final RemovalLocks removals;

    CandidateGroupChecker(
            Requests requests, ChangeLocks changes, ClientLocks clients, Creations creations, RemovalLocks removals) {
        this.requests = requests;
        this.changes = changes;
        this.clients = clients;
        this.creations = creations;
        this.removals = removals;
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
            throw (isOfARequest(task) ? Code.REQUEST_NOT_NEW : Code.CHOICE_ANSWERED).problem();
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

    /** What the service works on it has locked itself, and may just have removed. */
    private boolean lockStillWaiting(TaskEntity task) {
        boolean service = groupsOfCaller().contains(Actor.Service.ID);
        String instance = task.getProcessInstanceId();
        switch (task.getTaskDefinitionKey()) {
            case ClientAdministrationProcess.ADD_CLIENTS_TASK -> {
                if (!service) {
                    clients.lock(instance);
                }
                return isThere(task);
            }
            case SystemUserRemovalProcess.CONFIRM_TASK -> {
                if (!service) {
                    removals.lock(instance);
                }
                return isThere(task);
            }
            case SystemUserCreationProcess.CREATE_TASK -> {
                return service || creations.lockStillWaiting(instance);
            }
            case ChangeRequestProcess.APPROVE_TASK -> {
                return service || changes.lockStillWaiting(instance);
            }
            default -> {
                return requests.lockStillWaiting(instance);
            }
        }
    }

    private static boolean isOfARequest(TaskEntity task) {
        return List.of(SystemUserRequestProcess.APPROVE_TASK, ChangeRequestProcess.APPROVE_TASK)
                .contains(task.getTaskDefinitionKey());
    }

    /** Only the database knows whether the task is still there: a choice of clients ends it, and another one follows. */
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
