package no.systemtilgang.process;

import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.systemuser.ClientSetUps;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task «Avslutt fordi tiden er ute»: nobody finished the set-up; the clients that it has got stay. */
@Component
class LeaveClientSetUpOpen implements JavaDelegate {

    private final SystemUsers systemUsers;
    private final ClientSetUps setUps;
    private final AuditTrail audit;

    LeaveClientSetUpOpen(SystemUsers systemUsers, ClientSetUps setUps, AuditTrail audit) {
        this.systemUsers = systemUsers;
        this.setUps = setUps;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SystemUser user = systemUsers.get(RequestGates.idOf(execution));
        setUps.close(user.id());
        audit.append(AuditEvent.byService(AuditAction.CLIENT_SET_UP_LEFT_OPEN, user.partyOrgNo(), user.id()));
    }
}
