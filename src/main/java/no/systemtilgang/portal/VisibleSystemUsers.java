package no.systemtilgang.portal;

import java.util.Set;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.problem.Code;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.stereotype.Component;

/** Which system users a person sees: those of the organisations whose accesses or clients the person is in charge of. */
@Component
class VisibleSystemUsers {

    private final SystemUsers systemUsers;
    private final Authorities authorities;
    private final ActingFor actingFor;

    VisibleSystemUsers(SystemUsers systemUsers, Authorities authorities, ActingFor actingFor) {
        this.systemUsers = systemUsers;
        this.authorities = authorities;
        this.actingFor = actingFor;
    }

    /** A system user, and whether the person may change its clients. */
    record Seen(SystemUser user, boolean mayChange) {}

    /**
     * The system user as the person sees it; from now on the person acts for its organisation.
     *
     * @throws no.systemtilgang.problem.Problem (404) when there is none, or it is of an organisation that is no business
     *     of the person's; (403) when the person has a role there that is not enough
     */
    Seen see(Actor.Person person, UUID id) {
        SystemUser user = systemUsers.get(id);
        Set<Capability> held =
                authorities.in(person.id(), user.partyOrgNo()).orElseThrow(Code.SYSTEM_USER_NOT_FOUND::problem);
        if (held.isEmpty()) {
            throw Code.FORBIDDEN.problem();
        }
        actingFor.switchTo(user.partyOrgNo());
        return new Seen(user, user.isForClients() && held.contains(Capability.CLIENT_ADMINISTRATOR));
    }

    /**
     * A system user for clients as the person sees it.
     *
     * @throws no.systemtilgang.problem.Problem as {@link #see}, and (400) when it is for own use
     */
    Seen seeClients(Actor.Person person, UUID id) {
        Seen seen = see(person, id);
        if (!seen.user().isForClients()) {
            throw Code.NOT_FOR_CLIENTS.problem();
        }
        return seen;
    }

    /**
     * A system user whose clients the person may change.
     *
     * @throws no.systemtilgang.problem.Problem as {@link #seeClients}, and (403) when the person may not
     */
    SystemUser changeable(Actor.Person person, UUID id) {
        Seen seen = seeClients(person, id);
        if (!seen.mayChange()) {
            throw Code.FORBIDDEN.problem();
        }
        return seen.user();
    }
}
