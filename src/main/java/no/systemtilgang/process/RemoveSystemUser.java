package no.systemtilgang.process;

import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.Removals;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task «Slett systemtilgang»: removes the system user by the rules of {@link SystemUserRemoval}. */
@Component
class RemoveSystemUser implements JavaDelegate {

    private final Acting acting;
    private final SystemUserRemoval removal;
    private final SystemUsers systemUsers;
    private final Removals removals;

    RemoveSystemUser(Acting acting, SystemUserRemoval removal, SystemUsers systemUsers, Removals removals) {
        this.acting = acting;
        this.removal = removal;
        this.systemUsers = systemUsers;
        this.removals = removals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SystemUser user = systemUsers.get(RequestGates.idOf(execution));
        removals.end(user.id());
        removal.remove(acting.person(), user.partyOrgNo(), user.id(), UserType.of(user.userType()));
    }
}
