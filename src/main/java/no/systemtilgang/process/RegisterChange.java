package no.systemtilgang.process;

import no.systemtilgang.problem.Code;
import no.systemtilgang.request.ChangeRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task «Registrer endring»: ties the instance to the change request that its business key names. An instance
 * that was started in any other way than by {@link ChangeRequestProcess#submit}, or brings variables along, ends here.
 */
@Component
class RegisterChange implements JavaDelegate {

    private final Acting acting;
    private final ChangeRequests changes;

    RegisterChange(Acting acting, ChangeRequests changes) {
        this.acting = acting;
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acting.requireService();
        RequestVariables.takeNothing(execution);
        if (!changes.carry(RequestGates.idOf(execution), execution.getProcessInstanceId())) {
            throw Code.REQUEST_NOT_FOUND.problem();
        }
    }
}
