package no.systemtilgang.process.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/** A task has no variables of its own, since nobody may write any ({@link CandidateGroupChecker}): none are looked for. */
class LeanVariables extends VariableInstanceManager {

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
            String taskId, Collection<String> names) {
        return new ArrayList<>();
    }
}
