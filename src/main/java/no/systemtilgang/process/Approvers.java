package no.systemtilgang.process;

import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.Request;
import org.springframework.stereotype.Component;

/**
 * Who decides a request: for own use whoever manages the organisation's accesses, for clients its client
 * administrator, which a daglig leder is too (a deliberate difference from Altinn, told in the user's guide).
 */
@Component
public class Approvers {

    private final Authorities authorities;

    Approvers(Authorities authorities) {
        this.authorities = authorities;
    }

    /** The capability that it takes to decide the request. */
    public static Capability capabilityFor(Request request) {
        return request.isForClients() ? Capability.CLIENT_ADMINISTRATOR : Capability.ACCESS_MANAGER;
    }

    /** Whether the person may decide the request, as roles stand now. */
    public boolean mayDecide(String personId, Request request) {
        return authorities.has(personId, capabilityFor(request), request.partyOrgNo());
    }

    /**
     * @throws no.systemtilgang.problem.Problem (403) when the person may not decide the request
     */
    void requireMayDecide(String personId, Request request) {
        if (!mayDecide(personId, request)) {
            throw (request.isForClients() ? Code.NOT_THE_AGENT_REQUESTS_PARTY : Code.NOT_THE_REQUESTS_PARTY).problem();
        }
    }

    /** Whether the person may see the request: anybody with a role in its organisation. */
    public boolean maySee(String personId, Request request) {
        return !authorities.rolesIn(personId, request.partyOrgNo()).isEmpty();
    }
}
