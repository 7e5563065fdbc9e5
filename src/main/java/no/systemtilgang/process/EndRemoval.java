package no.systemtilgang.process;

import no.systemtilgang.systemuser.Removals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service tasks that end a removal which this process does not carry out: kept, left open, or removed elsewhere. */
@Component
class EndRemoval implements JavaDelegate {

    private final Removals removals;

    EndRemoval(Removals removals) {
        this.removals = removals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        removals.end(RequestGates.idOf(execution));
    }
}
