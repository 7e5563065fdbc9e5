package no.systemtilgang.process.guard;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Closes CVE-2026-109432: the engine checks the expressions of a task query, but forgets those in its or-queries
 * ({@code facts/camunda.md} §3.5).
 */
class GuardedTaskService extends TaskServiceImpl {

    @Override
    public TaskQuery createTaskQuery() {
        TaskQueryImpl query = new TaskQueryImpl(commandExecutor);
        query.addValidator(GuardedTaskService::refuseExpressionsInOrQueries);
        return query;
    }

    private static void refuseExpressionsInOrQueries(AbstractQuery<?, ?> query) {
        boolean hidden = ((TaskQueryImpl) query)
                .getQueries().stream().anyMatch(part -> !part.getExpressions().isEmpty());
        if (hidden) {
            throw new BadUserRequestException("Expressions are forbidden in task queries");
        }
    }
}
