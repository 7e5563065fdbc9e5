package no.systemtilgang.process;

import java.util.stream.Collectors;
import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.Removal;
import no.systemtilgang.systemuser.Removals;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of removal may ask, as {@code ${removal.…(execution)}}: the row answers, never a variable. */
@Component("removal")
public class RemovalGates {

    private final Removals removals;
    private final SystemUsers systemUsers;

    RemovalGates(Removals removals, SystemUsers systemUsers) {
        this.removals = removals;
        this.systemUsers = systemUsers;
    }

    /** Whether a removal of the system user was open already, so that this instance has nothing to do. */
    public boolean alreadyBegun(DelegateExecution execution) {
        return removals.carriedBy(execution.getProcessInstanceId()).isEmpty();
    }

    /** The groups of those who may remove it, comma separated, as the engine reads them. */
    public String removerGroups(DelegateExecution execution) {
        SystemUser user = systemUsers.get(RequestGates.idOf(execution));
        return SystemUserRemoval.capabilitiesFor(UserType.of(user.userType())).stream()
                .map(it -> it.groupIn(user.partyOrgNo()))
                .collect(Collectors.joining(","));
    }

    /** Whether it is confirmed. */
    public boolean confirmed(DelegateExecution execution) {
        return removals.find(RequestGates.idOf(execution))
                .map(Removal::confirmed)
                .orElse(false);
    }
}
