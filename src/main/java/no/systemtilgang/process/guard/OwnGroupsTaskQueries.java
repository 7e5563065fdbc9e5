package no.systemtilgang.process.guard;

import java.util.List;
import no.systemtilgang.identity.Actor;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Limits every task query of a caller to tasks that have one of the caller's groups as candidate group. Every task
 * query of the engine passes here just before its SQL is made: lists, counts, stored filters. The limit is a part of
 * its own, and the engine joins the parts of a query by AND, so no criterion of the caller can widen it
 * ({@code docs/decisions/0001}). Process owners are limited too: who waits for whom is not theirs to read. This service
 * itself, and internal calls without a caller, are not limited.
 */
class OwnGroupsTaskQueries extends AuthorizationManager {

    private static final String NO_TASK = "none";

    private final Grants.Table grants;
    private final WaitingGroups waiting;

    OwnGroupsTaskQueries(Grants.Table grants, WaitingGroups waiting) {
        this.grants = grants;
        this.waiting = waiting;
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        if (!isAuthCheckExecuted()) {
            super.configureTaskQuery(query);
            return;
        }
        leaveOutAuthorizationJoin(query.getAuthCheck());
        if (!groupsOfCaller().contains(Actor.Service.ID)) {
            query.addOrQuery(limitTo(waiting.among(groupsOfCaller())));
        }
    }

    /** Counted or read, a task that has ended is as much somebody's as one that waits. */
    @Override
    public void configureHistoricTaskInstanceQuery(HistoricTaskInstanceQueryImpl query) {
        configureQuery(
                query, Resources.PROCESS_DEFINITION, "RES.PROC_DEF_KEY_", ProcessDefinitionPermissions.READ_TASK);
    }

    /** The engine would ask the database which groups have a grant at all; the configuration knows. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null
                ? List.of()
                : groups.stream().filter(grants.groups()::contains).toList();
    }

    /** A grant of the configuration needs no question to the database; without one the engine's own check decides. */
    @Override
    public boolean isAuthorized(
            String userId, List<String> groups, Permission permission, Resource resource, String resourceId) {
        return groups != null && grants.allow(groups, permission, resource, resourceId)
                || super.isAuthorized(userId, groups, permission, resource, resourceId);
    }

    /** There are no grants for single tasks or instances ({@link NoTaskGrants}): nothing to take away with them. */
    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
        if (resource != Resources.TASK && resource != Resources.PROCESS_INSTANCE) {
            super.deleteAuthorizationsByResourceId(resource, resourceId);
        }
    }

    /** A part of the query that stands for "tasks of these groups", claimed ones too. */
    private static TaskQueryImpl limitTo(List<String> groups) {
        TaskQueryImpl part = new TaskQueryImpl();
        if (groups.isEmpty()) {
            part.taskId(NO_TASK);
        } else {
            part.taskCandidateGroupIn(groups);
            part.includeAssignedTasks();
        }
        return part;
    }

    private static void leaveOutAuthorizationJoin(AuthorizationCheck check) {
        check.getPermissionChecks().clear();
        check.setAuthorizationCheckEnabled(false);
        check.setAuthUserId(null);
        check.setAuthGroupIds(null);
    }

    private List<String> groupsOfCaller() {
        Authentication caller = getCurrentAuthentication();
        return caller.getGroupIds() == null ? List.of() : caller.getGroupIds();
    }
}
