package no.systemtilgang.vendorapi;

import java.util.UUID;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.identity.EndUsers;
import no.systemtilgang.identity.OnBehalf;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.Approvers;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
import no.systemtilgang.request.UserType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What every call of a person about a request begins with: the authority first, then the request itself. */
@Component
class PartyRequests {

    private final EndUsers endUsers;
    private final Requests requests;

    PartyRequests(EndUsers endUsers, Requests requests) {
        this.endUsers = endUsers;
        this.requests = requests;
    }

    /**
     * The person of a token, acting for an organisation in a capability that has to do with requests of the type.
     *
     * @throws no.systemtilgang.problem.Problem (403) when there is no such person, or no such authority
     */
    OnBehalf onBehalf(Authentication token, int partyId, UserType type) {
        return endUsers.onBehalf(token, partyId, Approvers.capabilitiesFor(type).toArray(Capability[]::new));
    }

    /**
     * The request with this id and type.
     *
     * @throws no.systemtilgang.problem.Problem when there is none, with this code
     */
    Request get(UUID id, UserType type, Code otherwise) {
        return requests.find(id).filter(it -> it.userType() == type).orElseThrow(otherwise::problem);
    }

    /**
     * The request with this id and type, if it is one to an organisation.
     *
     * @throws no.systemtilgang.problem.Problem (404) when it is unknown, of the other type, or to another organisation
     */
    Request get(UUID id, UserType type, String partyOrgNo) {
        Request request = get(id, type, Code.REQUEST_NOT_FOUND);
        if (!request.partyOrgNo().equals(partyOrgNo)) {
            throw Code.REQUEST_NOT_FOUND.problem();
        }
        return request;
    }
}
