package no.systemtilgang.process.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Reads the execution that a task waits at together with all of its instance: whoever ends a task needs both, and the
 * engine would ask the database twice.
 */
class LeanExecutions extends ExecutionManager {

    private final Map<String, List<ExecutionEntity>> readBefore = new HashMap<>();

    @Override
    public ExecutionEntity findExecutionById(String executionId) {
        if (getDbEntityManager().getCachedEntity(ExecutionEntity.class, executionId) == null) {
            getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                    .filter(it -> executionId.equals(it.getExecutionId()))
                    .map(TaskEntity::getProcessInstanceId)
                    .findFirst()
                    .ifPresent(it -> readBefore.put(it, super.findExecutionsByProcessInstanceId(it)));
        }
        return super.findExecutionById(executionId);
    }

    /** What was read before is given once: it is as old as the command, which asks for it when it begins its work. */
    @Override
    public List<ExecutionEntity> findExecutionsByProcessInstanceId(String processInstanceId) {
        List<ExecutionEntity> before = readBefore.remove(processInstanceId);
        return before == null ? super.findExecutionsByProcessInstanceId(processInstanceId) : before;
    }
}
