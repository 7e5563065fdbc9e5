package no.systemtilgang.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.Requests;
import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUserRemoved;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person takes a system user of the own organisation out of use, with all that hangs on it; its triple is free at
 * once ({@code facts/altinn-api.md} §3.4, U6 and A6). These rules hold at every door: a program removes in one
 * step, pages and Tasklist through {@link SystemUserRemovalProcess}.
 */
@Service
public class SystemUserRemoval {

    /** What a waiting set-up of clients is told. */
    static final String SYSTEM_USER_REMOVED = "system-user-removed";

    private final Authorities authorities;
    private final SystemUsers systemUsers;
    private final Requests requests;
    private final SetUpTasks setUps;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SystemUserRemoval(
            Authorities authorities,
            SystemUsers systemUsers,
            Requests requests,
            SetUpTasks setUps,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.authorities = authorities;
        this.systemUsers = systemUsers;
        this.requests = requests;
        this.setUps = setUps;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The capabilities of which one is enough to remove a system user. Whoever manages the organisation's accesses, and
     * for clients its client administrator too (a deliberate difference from Altinn, told in the user's guide).
     */
    public static List<Capability> capabilitiesFor(UserType type) {
        return type == UserType.AGENT
                ? List.of(Capability.CLIENT_ADMINISTRATOR, Capability.ACCESS_MANAGER)
                : List.of(Capability.ACCESS_MANAGER);
    }

    /** Whether the person may remove the system user, as roles stand now. */
    public boolean mayRemove(String personId, SystemUser user) {
        return role(personId, user.partyOrgNo(), UserType.of(user.userType())).isPresent();
    }

    /** @throws no.systemtilgang.problem.Problem (403) when the person may not remove the system user */
    void requireMayRemove(Actor.Person person, SystemUser user) {
        requireRole(person, user.partyOrgNo(), UserType.of(user.userType()));
    }

    /**
     * Removes a system user, and the request that it was approved from.
     *
     * @param orgNo the organisation that the person acts for
     * @param type of which type the person takes it to be
     * @throws no.systemtilgang.problem.Problem when the person may not (403), there is none (404), it is another
     *     organisation's (403), or it is of the other type (400); nothing is changed then
     */
    @Transactional
    public void remove(Actor.Person person, String orgNo, UUID id, UserType type) {
        String role = requireRole(person, orgNo, type);
        requireFits(systemUsers.get(id), orgNo, type);
        boolean requested = requests.lockIfThere(id).isPresent(); // first, as whoever decides it does
        SystemUser user = systemUsers.lock(id).orElseThrow(Code.SYSTEM_USER_NOT_FOUND::problem);

        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        systemUsers.remove(id, now);
        if (requested) {
            requests.delete(id, now);
        }
        // Clients that are being added in the background stop by themselves at the next part.
        setUps.tell(id, SYSTEM_USER_REMOVED);
        audit.append(AuditEvent.byPerson(AuditAction.SYSTEM_USER_REMOVED, person.id(), role, orgNo, id));
        events.publishEvent(new SystemUserRemoved(user, person.id(), role, now));
    }

    private String requireRole(Actor.Person person, String orgNo, UserType type) {
        return role(person.id(), orgNo, type)
                .orElseThrow(Code.FORBIDDEN::problem)
                .word();
    }

    private Optional<Capability> role(String personId, String orgNo, UserType type) {
        return capabilitiesFor(type).stream()
                .filter(it -> authorities.has(personId, it, orgNo))
                .findFirst();
    }

    private static void requireFits(SystemUser user, String orgNo, UserType type) {
        if (!user.partyOrgNo().equals(orgNo)) {
            throw Code.NOT_YOUR_SYSTEM_USER.problem();
        }
        if (user.isForClients() != (type == UserType.AGENT)) {
            throw (user.isForClients() ? Code.NOT_FOR_OWN_USE : Code.NOT_FOR_CLIENTS).problem();
        }
    }
}
