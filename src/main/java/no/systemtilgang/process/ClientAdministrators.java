package no.systemtilgang.process;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.problem.Code;
import no.systemtilgang.systemuser.Administrator;
import no.systemtilgang.systemuser.ClientAssignments;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.stereotype.Component;

/** Who may change the clients of a system user: the client administrators of its firm, as roles stand now. */
@Component
class ClientAdministrators {

    static final Capability CAPABILITY = Capability.CLIENT_ADMINISTRATOR;

    private final Authorities authorities;
    private final SystemUsers systemUsers;
    private final ClientAssignments assignments;
    private final Clock clock;

    ClientAdministrators(Authorities authorities, SystemUsers systemUsers, ClientAssignments assignments, Clock clock) {
        this.authorities = authorities;
        this.systemUsers = systemUsers;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** Whether the person may, in a firm. */
    boolean may(String personId, String firmOrgNo) {
        return authorities.has(personId, CAPABILITY, firmOrgNo);
    }

    /**
     * Locks the system user until the transaction ends, for a person who may change its clients.
     *
     * @throws no.systemtilgang.problem.Problem when there is none (404), the person may not (403), or it is for own use
     *     (400)
     */
    SystemUser lock(Actor.Person person, UUID systemUserId) {
        SystemUser user = systemUsers.lock(systemUserId).orElseThrow(Code.SYSTEM_USER_NOT_FOUND::problem);
        require(person, user.partyOrgNo());
        return assignments.require(systemUserId, user.partyOrgNo());
    }

    /**
     * @throws no.systemtilgang.problem.Problem (403) when the person is no client administrator of the firm
     */
    void require(Actor.Person person, String firmOrgNo) {
        if (!may(person.id(), firmOrgNo)) {
            throw Code.FORBIDDEN.problem();
        }
    }

    /** The person as somebody who changes clients of a firm now. */
    Administrator administrator(String personId, String firmOrgNo) {
        return new Administrator(
                personId, CAPABILITY.word(), firmOrgNo, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
