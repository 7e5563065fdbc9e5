package no.systemtilgang.process.guard;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Closes CVE-2026-109432: the engine checks the expressions of a task query, but forgets those in its or-queries
 * ({@code facts/camunda.md} §3.5). And whoever claims a task claims it for himself: as shipped, it could be put on
 * anybody.
 */
class GuardedTaskService extends TaskServiceImpl {

    @Override
    public TaskQuery createTaskQuery() {
        TaskQueryImpl query = new TaskQueryImpl(commandExecutor);
        query.addValidator(GuardedTaskService::refuseExpressionsInOrQueries);
        return query;
    }

    @Override
    public void claim(String taskId, String userId) {
        commandExecutor.execute(new Claim(taskId, userId));
    }

    private static class Claim extends ClaimTaskCmd {

        private static final long serialVersionUID = 1L;

        Claim(String taskId, String userId) {
            super(taskId, userId);
        }

        @Override
        public Void execute(CommandContext context) {
            String caller = context.getAuthenticatedUserId();
            if (caller != null && userId != null && !userId.equals(caller)) {
                throw new AuthorizationException("A task is claimed for oneself");
            }
            return super.execute(context);
        }
    }

    private static void refuseExpressionsInOrQueries(AbstractQuery<?, ?> query) {
        boolean hidden = ((TaskQueryImpl) query)
                .getQueries().stream().anyMatch(part -> !part.getExpressions().isEmpty());
        if (hidden) {
            throw new BadUserRequestException("Expressions are forbidden in task queries");
        }
    }
}
