package no.systemtilgang.process;

import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import no.systemtilgang.request.RequestStatus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of change requests may ask, as {@code ${change.…(execution)}}: the row answers, never a variable. */
@Component("change")
public class ChangeGates {

    private final ChangeRequests changes;

    ChangeGates(ChangeRequests changes) {
        this.changes = changes;
    }

    /** The group of those who may decide. */
    public String approverGroup(DelegateExecution execution) {
        return Approvers.OF_CHANGES.groupIn(change(execution).partyOrgNo());
    }

    /** Whether the change was approved. */
    public boolean approved(DelegateExecution execution) {
        return change(execution).status() == RequestStatus.Accepted;
    }

    private ChangeRequest change(DelegateExecution execution) {
        return changes.get(RequestGates.idOf(execution));
    }
}
