package no.systemtilgang.bench.spike;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Limits every task query of an authenticated caller to tasks that have one of the caller's groups as candidate group.
 * Every task query of the engine passes here just before its SQL is made: lists, counts, stored filters, subtasks.
 * The limit is a part of its own; the engine joins the parts of a query by AND, so that no criterion of the caller can widen it.
 * Members of the given groups (process owners) keep the engine's own check, internal calls without a caller are not limited.
 */
class OwnGroupsTaskQueries extends AuthorizationManager {

    private static final String NO_TASK = "none";

    private final Set<String> ordinarilyChecked;

    private OwnGroupsTaskQueries(Set<String> ordinarilyChecked) {
        this.ordinarilyChecked = ordinarilyChecked;
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        if (!isAuthCheckExecuted() || isOrdinarilyChecked()) {
            super.configureTaskQuery(query);
            return;
        }
        leaveOutAuthorizationJoin(query.getAuthCheck());
        query.addOrQuery(limitTo(groupsOfCaller()));
    }

    /** One part of the query that stands for "tasks of these groups", claimed ones too. */
    private static TaskQueryImpl limitTo(List<String> groups) {
        TaskQueryImpl part = new TaskQueryImpl();
        if (groups.isEmpty()) {
            return part.taskId(NO_TASK);
        }
        part.taskCandidateGroupIn(groups);
        part.includeAssignedTasks();
        return part;
    }

    private static void leaveOutAuthorizationJoin(AuthorizationCheck check) {
        check.getPermissionChecks().clear();
        check.setAuthorizationCheckEnabled(false);
        check.setAuthUserId(null);
        check.setAuthGroupIds(null);
    }

    private boolean isOrdinarilyChecked() {
        return !Collections.disjoint(groupsOfCaller(), ordinarilyChecked);
    }

    private List<String> groupsOfCaller() {
        Authentication caller = getCurrentAuthentication();
        return caller.getGroupIds() == null ? List.of() : caller.getGroupIds();
    }

    /** Puts this manager in the place of the engine's; the engine opens one for each command. */
    static SessionFactory factory(Collection<String> ordinarilyCheckedGroups) {
        Set<String> groups = Set.copyOf(ordinarilyCheckedGroups);
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class;
            }

            @Override
            public Session openSession() {
                return new OwnGroupsTaskQueries(groups);
            }
        };
    }
}
