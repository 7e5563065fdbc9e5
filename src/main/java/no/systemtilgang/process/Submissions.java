package no.systemtilgang.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.Deadlines;
import no.systemtilgang.request.Life;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestRules;
import no.systemtilgang.request.RequestStatus;
import no.systemtilgang.request.Requests;
import no.systemtilgang.request.Triple;
import no.systemtilgang.systemuser.SystemUsers;
import no.systemtilgang.transaction.PerTransaction;
import org.springframework.stereotype.Component;

/**
 * What happens to a request that comes in, at whichever door: the same triple again gives the stored request, anything
 * else is checked and stored ({@code facts/altinn-api.md} §5.2).
 */
@Component
class Submissions {

    private final Systems systems;
    private final SystemUsers systemUsers;
    private final Requests requests;
    private final RequestRules rules;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;
    private final PerTransaction<Triple, Boolean> foundFree = new PerTransaction<>();

    Submissions(
            Systems systems,
            SystemUsers systemUsers,
            Requests requests,
            RequestRules rules,
            Deadlines deadlines,
            AuditTrail audit,
            Clock clock) {
        this.systems = systems;
        this.systemUsers = systemUsers;
        this.requests = requests;
        this.rules = rules;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The vendor's own live request with the same triple, if there is one.
     *
     * @throws no.systemtilgang.problem.Problem when the vendor does not own the system (404), or the triple is taken by
     *     a system user or a request of the other type (400)
     */
    Optional<Request> stored(String vendorOrgNo, NewRequest asked) {
        boolean free = isFree(asked.triple());
        RegisteredSystem system = systemOf(vendorOrgNo, asked);
        return free ? Optional.empty() : lookUp(system, asked);
    }

    /**
     * Checks and stores the request, or finds the stored one with the same triple.
     *
     * @return the id of the stored request
     */
    UUID register(String vendorOrgNo, NewRequest asked, String processInstanceId) {
        Optional<Request> stored = stored(vendorOrgNo, asked);
        if (stored.isPresent()) {
            return stored.get().id();
        }
        RegisteredSystem system = systemOf(vendorOrgNo, asked);
        rules.check(asked, system);
        Request request = request(asked, system);
        if (!requests.insert(request, processInstanceId)) {
            return lookUp(system, asked)
                    .map(Request::id)
                    .orElseThrow(() -> new IllegalStateException("The request with this triple came and went"));
        }
        audit.append(AuditEvent.byVendor(AuditAction.REQUEST_CREATED, vendorOrgNo, request.partyOrgNo(), request.id()));
        return request.id();
    }

    private RegisteredSystem systemOf(String vendorOrgNo, NewRequest asked) {
        return systems.find(asked.systemId())
                .filter(it -> it.vendorOrgNo().equals(vendorOrgNo))
                .orElseThrow(Code.SYSTEM_NOT_FOUND::problem);
    }

    /** The API's door asks before it starts a process, whose first step asks again: once is enough. */
    private boolean isFree(Triple triple) {
        return foundFree.get(triple, it -> !requests.isTaken(it));
    }

    private Optional<Request> lookUp(RegisteredSystem system, NewRequest asked) {
        if (systemUsers.exists(system.internalId(), asked.partyOrgNo(), asked.externalRef())) {
            throw Code.SYSTEM_USER_EXISTS.problem();
        }
        Optional<Request> stored = requests.findLive(asked.triple());
        if (stored.isPresent() && stored.get().userType() != asked.userType()) {
            throw otherType(stored.get().status()).problem();
        }
        return stored;
    }

    private static Code otherType(RequestStatus status) {
        return switch (status) {
            case Accepted -> Code.OTHER_TYPE_ACCEPTED;
            case Rejected -> Code.OTHER_TYPE_REJECTED;
            case Denied -> Code.OTHER_TYPE_DENIED;
            case New, Timedout -> Code.OTHER_TYPE_PENDING;
        };
    }

    private Request request(NewRequest asked, RegisteredSystem system) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Request(
                UUID.randomUUID(),
                asked.userType(),
                asked.systemId(),
                system.vendorOrgNo(),
                asked.partyOrgNo(),
                asked.externalRef(),
                Optional.ofNullable(asked.integrationTitle())
                        .orElse(system.name().nb()),
                asked.powers(),
                asked.redirectUrl(),
                false,
                Life.begin(now, deadlines));
    }
}
