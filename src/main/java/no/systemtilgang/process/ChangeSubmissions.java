package no.systemtilgang.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.ChangeRequestProcess.Outcome;
import no.systemtilgang.process.ChangeRequestProcess.Submitted;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import no.systemtilgang.request.ChangeRules;
import no.systemtilgang.request.Deadlines;
import no.systemtilgang.request.Life;
import no.systemtilgang.request.NewChangeRequest;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.stereotype.Component;

/**
 * What happens to a change request that comes in: the same correlation id again gives the stored one, a change that
 * changes nothing is not stored, anything else is checked and stored ({@code facts/altinn-api.md} §3.3, §5.2).
 */
@Component
class ChangeSubmissions {

    private final Systems systems;
    private final SystemUsers systemUsers;
    private final ChangeRequests changes;
    private final ChangeRules rules;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeSubmissions(
            Systems systems,
            SystemUsers systemUsers,
            ChangeRequests changes,
            ChangeRules rules,
            Deadlines deadlines,
            AuditTrail audit,
            Clock clock) {
        this.systems = systems;
        this.systemUsers = systemUsers;
        this.changes = changes;
        this.rules = rules;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** Checks and stores the change request, or tells why there is nothing to store. */
    Submitted register(String vendorOrgNo, NewChangeRequest asked) {
        SystemUser user = systemUsers.get(asked.systemUserId());
        RegisteredSystem system = systems.get(user.systemInternalId());
        if (!system.vendorOrgNo().equals(vendorOrgNo)) {
            throw Code.OTHER_VENDORS_SYSTEM_USER.problem();
        }
        if (user.isForClients()) {
            throw Code.SYSTEM_USER_NOT_FOUND
                    .problem()
                    .because("The system user is for clients; only system users for own use are changed.");
        }
        // Until the end of the transaction nobody removes the system user, nor asks for another change of it.
        user = systemUsers.lock(user.id()).orElseThrow(Code.SYSTEM_USER_NOT_FOUND::problem);
        if (changes.isTaken(asked.id())) {
            return new Submitted(stored(vendorOrgNo, asked), Outcome.STORED);
        }
        ChangeRequest change = change(asked, user, system);
        if (asked.change().changesNothingOf(user.powers())) {
            return new Submitted(change, Outcome.NOT_NEEDED);
        }
        RegisteredSystem current = systems.find(system.systemId()).orElseThrow(Code.SYSTEM_NOT_FOUND::problem);
        rules.check(asked, current, user.partyOrgNo(), user.powers());
        if (!changes.insert(change)) {
            return new Submitted(stored(vendorOrgNo, asked), Outcome.STORED);
        }
        audit.append(
                AuditEvent.byVendor(AuditAction.CHANGE_REQUEST_CREATED, vendorOrgNo, change.partyOrgNo(), change.id()));
        return new Submitted(change, Outcome.CREATED);
    }

    /** The vendor's own waiting change request with this id; whatever else has the id, the id is used up. */
    private ChangeRequest stored(String vendorOrgNo, NewChangeRequest asked) {
        ChangeRequest stored = changes.find(asked.id())
                .filter(it -> it.vendorOrgNo().equals(vendorOrgNo))
                .orElseThrow(() ->
                        Code.CORRELATION_ID_USED.problem().because("The correlation id is used; choose another one."));
        if (!stored.systemUserId().equals(asked.systemUserId())) {
            throw Code.CORRELATION_ID_USED
                    .problem()
                    .because("The correlation id is used for another system user; choose another one.");
        }
        if (!stored.isNew()) {
            throw Code.CORRELATION_ID_USED.problem();
        }
        return stored;
    }

    private ChangeRequest change(NewChangeRequest asked, SystemUser user, RegisteredSystem system) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ChangeRequest(
                asked.id(),
                user.id(),
                system.systemId(),
                system.vendorOrgNo(),
                user.partyOrgNo(),
                user.externalRef(),
                Optional.ofNullable(user.integrationTitle())
                        .orElse(system.name().nb()),
                asked.change(),
                asked.redirectUrl(),
                Life.begin(now, deadlines));
    }
}
