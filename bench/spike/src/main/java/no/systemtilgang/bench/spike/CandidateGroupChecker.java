package no.systemtilgang.bench.spike;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Lets a member of a task's candidate group read and work on that task (form, claim, complete); anybody else needs an
 * authorization as usual. Assigning, delegating and writing task variables are left to the engine's own check.
 */
class CandidateGroupChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        if (!callerIsCandidate(task)) {
            super.checkReadTask(task);
        }
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        if (!callerIsCandidate(task)) {
            super.checkReadTaskVariable(task);
        }
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        if (!callerIsCandidate(task)) {
            super.checkTaskWork(task);
        }
    }

    private static boolean callerIsCandidate(TaskEntity task) {
        List<String> groups = groupsOfCaller();
        return !groups.isEmpty()
                && task.getCandidates().stream()
                        .anyMatch(link -> link.getGroupId() != null && groups.contains(link.getGroupId()));
    }

    private static List<String> groupsOfCaller() {
        Authentication caller = Context.getCommandContext().getAuthentication();
        return caller == null || caller.getGroupIds() == null ? List.of() : caller.getGroupIds();
    }
}
