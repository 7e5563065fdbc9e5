package no.systemtilgang.process.guard;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * Takes the definition of an instance that goes on from memory, where it is once it was used: what can change in its row
 * is whether new instances may start, which a start asks the database as before.
 */
class LeanDefinitions extends ProcessDefinitionManager {

    @Override
    public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String definitionId) {
        ProcessDefinitionEntity read = super.getCachedResourceDefinitionEntity(definitionId);
        return read == null && hasInstanceAtHand(definitionId)
                ? Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .getProcessDefinitionCache()
                        .get(definitionId)
                : read;
    }

    private boolean hasInstanceAtHand(String definitionId) {
        return getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class).stream()
                .anyMatch(it -> definitionId.equals(it.getProcessDefinitionId()));
    }
}
