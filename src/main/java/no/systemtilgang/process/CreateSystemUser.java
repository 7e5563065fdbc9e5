package no.systemtilgang.process;

import java.time.Instant;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestRules;
import no.systemtilgang.request.Requests;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task «Opprett systembruker»: checks that whoever approved may pass on all that is asked for, and writes the
 * system user with exactly that. A refusal undoes the answer too, so that the request stays New and can be tried again.
 */
@Component
class CreateSystemUser implements JavaDelegate {

    private final Approvers approvers;
    private final Requests requests;
    private final Systems systems;
    private final RequestRules rules;
    private final DelegationCheck delegationCheck;
    private final SystemUsers systemUsers;
    private final AuditTrail audit;

    CreateSystemUser(
            Approvers approvers,
            Requests requests,
            Systems systems,
            RequestRules rules,
            DelegationCheck delegationCheck,
            SystemUsers systemUsers,
            AuditTrail audit) {
        this.approvers = approvers;
        this.requests = requests;
        this.systems = systems;
        this.rules = rules;
        this.delegationCheck = delegationCheck;
        this.systemUsers = systemUsers;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Request request = requests.get(RequestGates.idOf(execution));
        RegisteredSystem system = systems.find(request.systemId()).orElseThrow(Code.SYSTEM_NOT_FOUND::problem);
        rules.checkPowers(request.userType(), request.powers(), system);
        String personId = request.decision().personId();
        if (!request.isForClients()) {
            delegationCheck.require(personId, request.partyOrgNo(), request.powers());
        }
        Instant now = request.decision().at();
        systemUsers.insert(new SystemUser(
                request.id(),
                system.internalId(),
                request.partyOrgNo(),
                request.externalRef(),
                request.integrationTitle(),
                request.userType().wire(),
                request.powers(),
                now,
                personId));
        String role = approvers.requireMayDecide(personId, request).word();
        audit.append(
                AuditEvent.byPerson(AuditAction.REQUEST_APPROVED, personId, role, request.partyOrgNo(), request.id()),
                AuditAction.SYSTEM_USER_CREATED);
    }
}
