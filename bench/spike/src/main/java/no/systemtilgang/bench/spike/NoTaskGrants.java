package no.systemtilgang.bench.spike;

import static org.camunda.bpm.engine.impl.util.EnsureUtil.ensureValidIndividualResourceId;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Writes no authorization row for a task. Who may see and work on a task follows from its candidate groups
 * ({@link OwnGroupsTaskQueries}, {@link CandidateGroupChecker}), so that the authorization table does not grow with the tasks.
 */
class NoTaskGrants extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = null;

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return NONE;
    }

    /** Keeps the check of the group's name, which the engine makes nowhere else. */
    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        ensureValidIndividualResourceId("Not a valid candidate group: " + groupId, groupId);
        return NONE;
    }
}
