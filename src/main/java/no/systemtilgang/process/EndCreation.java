package no.systemtilgang.process;

import no.systemtilgang.systemuser.Creations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service tasks that end a creation of which nothing came: cancelled, or its time is out. */
@Component
class EndCreation implements JavaDelegate {

    private final Creations creations;

    EndCreation(Creations creations) {
        this.creations = creations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        creations.end(RequestGates.idOf(execution));
    }
}
