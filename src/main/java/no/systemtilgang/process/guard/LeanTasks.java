package no.systemtilgang.process.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Leaves out what the engine asks the database each time a task ends although the answer is known: nobody makes tasks
 * below other tasks ({@link Grants} has no line for it), and an execution has the one user task that it waits at. What
 * Tasklist asks all day is asked by {@link TaskList}.
 */
class LeanTasks extends TaskManager {

    @Override
    @SuppressWarnings("unchecked")
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        configureQuery(query);
        return TaskList.of(query)
                .map(it -> findTasksByNativeQuery(it.page(), query.getFirstResult(), query.getMaxResults()))
                .orElseGet(() -> getDbEntityManager().selectList("selectTaskByQueryCriteria", query));
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        configureQuery(query);
        return TaskList.of(query)
                .map(it -> findTaskCountByNativeQuery(it.count()))
                .orElseGet(() -> (Long) getDbEntityManager().selectOne("selectTaskCountByQueryCriteria", query));
    }

    @Override
    public List<Task> findTasksByParentTaskId(String parentTaskId) {
        return List.of();
    }

    @Override
    public List<TaskEntity> findTasksByExecutionId(String executionId) {
        List<TaskEntity> read = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(it -> executionId.equals(it.getExecutionId()))
                .toList();
        return read.isEmpty() ? super.findTasksByExecutionId(executionId) : new ArrayList<>(read);
    }
}
