package no.systemtilgang.process;

import no.systemtilgang.systemuser.ClientSetUps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task «Vis hvem som ikke kunne legges til»: the task that follows shows these clients, until the next choice. */
@Component
class ShowNotAdded implements JavaDelegate {

    private final ClientSetUps setUps;

    ShowNotAdded(ClientSetUps setUps) {
        this.setUps = setUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        setUps.showFailures(RequestGates.idOf(execution));
    }
}
