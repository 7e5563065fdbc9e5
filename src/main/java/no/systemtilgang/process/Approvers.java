package no.systemtilgang.process;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.AskedFor;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.Inbox;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.UserType;
import org.springframework.stereotype.Component;

/**
 * Who decides a request. For own use whoever manages the organisation's accesses. For clients its client administrator,
 * which a daglig leder is too: a deliberate difference from Altinn, told in the user's guide. A request for clients that
 * somebody has escalated is decided by the access manager as well: that is whom escalating is to reach
 * ({@code facts/altinn-api.md} §7.5).
 */
@Component
public class Approvers {

    /** The capability that it takes to decide a change request: only system users for own use are changed. */
    public static final Capability OF_CHANGES = Capability.ACCESS_MANAGER;

    private final Authorities authorities;

    Approvers(Authorities authorities) {
        this.authorities = authorities;
    }

    /** The capabilities of which one is enough to decide the request, the usual one first. */
    public static List<Capability> capabilitiesFor(Request request) {
        return capabilities(request.userType(), request.escalated());
    }

    /** The capabilities of which one is needed to have to do with requests of this type at all. */
    public static List<Capability> capabilitiesFor(UserType type) {
        return capabilities(type, true);
    }

    /** Whether these capabilities, held in the request's organisation, are enough to decide it. */
    public static boolean isEnough(Set<Capability> held, Request request) {
        return capabilitiesFor(request).stream().anyMatch(held::contains);
    }

    /** What somebody with these capabilities decides of what an organisation is asked for. */
    public static Inbox.Scope scopeOf(Set<Capability> held) {
        return new Inbox.Scope(
                held.contains(OF_CHANGES),
                !Collections.disjoint(held, capabilities(UserType.AGENT, false)),
                !Collections.disjoint(held, capabilities(UserType.AGENT, true)));
    }

    /** Whether the person may decide the request, as roles stand now. */
    public boolean mayDecide(String personId, Request request) {
        return capabilityOf(personId, request).isPresent();
    }

    /** The capability in which the person decides the request, as roles stand now; none when the person may not. */
    Optional<Capability> capabilityOf(String personId, Request request) {
        Set<Capability> held = authorities.in(personId, request.partyOrgNo()).orElse(Set.of());
        return capabilitiesFor(request).stream().filter(held::contains).findFirst();
    }

    /**
     * The capability in which the person decides the request.
     *
     * @throws no.systemtilgang.problem.Problem (403) when the person may not decide it
     */
    Capability requireMayDecide(String personId, Request request) {
        return capabilityOf(personId, request)
                .orElseThrow(
                        (request.isForClients() ? Code.NOT_THE_AGENT_REQUESTS_PARTY : Code.NOT_THE_REQUESTS_PARTY)
                                ::problem);
    }

    /** Whether the person may see what is asked for: anybody with a role in its organisation. */
    public boolean maySee(String personId, AskedFor asked) {
        return !rolesIn(personId, asked).isEmpty();
    }

    /** The person's roles in the organisation that is asked, as they stand now. */
    List<String> rolesIn(String personId, AskedFor asked) {
        return authorities.rolesIn(personId, asked.partyOrgNo());
    }

    /** Whether the person may decide the change request, as roles stand now. */
    public boolean mayDecide(String personId, ChangeRequest change) {
        return authorities.has(personId, OF_CHANGES, change.partyOrgNo());
    }

    /**
     * @throws no.systemtilgang.problem.Problem (403) when the person may not decide the change request
     */
    void requireMayDecide(String personId, ChangeRequest change) {
        if (!mayDecide(personId, change)) {
            throw Code.NOT_THE_REQUESTS_PARTY.problem();
        }
    }

    private static List<Capability> capabilities(UserType type, boolean escalated) {
        if (type == UserType.STANDARD) {
            return List.of(Capability.ACCESS_MANAGER);
        }
        return escalated
                ? List.of(Capability.CLIENT_ADMINISTRATOR, Capability.ACCESS_MANAGER)
                : List.of(Capability.CLIENT_ADMINISTRATOR);
    }
}
