package no.systemtilgang.process;

import java.time.Instant;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import no.systemtilgang.request.ChangeRules;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task «Gjennomfør endringen»: checks that whoever approved may pass on all that is required, and gives the
 * system user exactly the difference. A refusal undoes the answer too, so that it can be tried again.
 */
@Component
class ApplyChange implements JavaDelegate {

    private final ChangeRequests changes;
    private final Systems systems;
    private final SystemUsers systemUsers;
    private final ChangeRules rules;
    private final DelegationCheck delegationCheck;
    private final AuditTrail audit;

    ApplyChange(
            ChangeRequests changes,
            Systems systems,
            SystemUsers systemUsers,
            ChangeRules rules,
            DelegationCheck delegationCheck,
            AuditTrail audit) {
        this.changes = changes;
        this.systems = systems;
        this.systemUsers = systemUsers;
        this.rules = rules;
        this.delegationCheck = delegationCheck;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeRequest change = changes.get(RequestGates.idOf(execution));
        SystemUser user = systemUsers.lock(change.systemUserId()).orElseThrow(Code.SYSTEM_USER_NOT_FOUND::problem);
        RegisteredSystem system = systems.find(change.systemId()).orElseThrow(Code.SYSTEM_NOT_FOUND::problem);
        rules.checkChange(change.change(), system, user.powers());
        String personId = change.decision().personId();
        Instant at = change.decision().at();
        delegationCheck.require(personId, change.partyOrgNo(), change.change().required());
        systemUsers.replacePowers(user.id(), change.change().appliedTo(user.powers()), at);
        String role = Approvers.OF_CHANGES.word();
        audit.append(AuditEvent.byPerson(
                AuditAction.CHANGE_REQUEST_APPROVED, personId, role, change.partyOrgNo(), change.id()));
        audit.append(
                AuditEvent.byPerson(AuditAction.SYSTEM_USER_CHANGED, personId, role, change.partyOrgNo(), user.id()));
    }
}
