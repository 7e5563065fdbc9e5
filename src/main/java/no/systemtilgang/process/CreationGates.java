package no.systemtilgang.process;

import no.systemtilgang.problem.Code;
import no.systemtilgang.systemuser.Creation;
import no.systemtilgang.systemuser.Creations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of creation may ask, as {@code ${creation.…(execution)}}: the row answers, never a variable. */
@Component("creation")
public class CreationGates {

    private final Creations creations;

    CreationGates(Creations creations) {
        this.creations = creations;
    }

    /** Whether the person had begun the same already, so that this instance has nothing to do. */
    public boolean alreadyBegun(DelegateExecution execution) {
        return !creations.isOf(RequestGates.idOf(execution), execution.getProcessInstanceId());
    }

    /** The group of those who may create it. */
    public String managerGroup(DelegateExecution execution) {
        return SystemUserCreation.CAPABILITY.groupIn(begun(execution).partyOrgNo());
    }

    /** Whether it is confirmed. */
    public boolean confirmed(DelegateExecution execution) {
        return Boolean.TRUE.equals(begun(execution).confirmed());
    }

    private Creation begun(DelegateExecution execution) {
        return creations.find(RequestGates.idOf(execution)).orElseThrow(Code.NOT_FOUND::problem);
    }
}
