package no.systemtilgang.process.guard;

import java.util.List;
import no.systemtilgang.identity.Actor;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Lets a member of a task's candidate group, and this service, read and work on that task; anybody else needs an authorization as usual.
 * Assigning, delegating and writing task variables are left to the engine's own check ({@code docs/decisions/0001}).
 */
class CandidateGroupChecker extends AuthorizationCommandChecker {

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

    @Override
    public void checkTaskWork(TaskEntity task) {
        if (!callerMayWorkOn(task)) {
            super.checkTaskWork(task);
        }
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
