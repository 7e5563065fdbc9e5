package no.systemtilgang.vendorapi;

import static no.systemtilgang.request.UserType.AGENT;
import static no.systemtilgang.request.UserType.STANDARD;

import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.EndUsers;
import no.systemtilgang.identity.OnBehalf;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Party;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.Approvers;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.request.Decision;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.UserType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A person approves, rejects or escalates a request to an organisation; no body is read, and the answer is the bare word
 * {@code true} ({@code facts/altinn-api.md} Q12–Q15).
 */
@RestController
@RequestMapping("/authentication/api/v1/systemuser/request")
class EndUserDecisions {

    private final PartyRequests requests;
    private final SystemUserRequestProcess process;
    private final EndUsers endUsers;
    private final Parties parties;
    private final Approvers approvers;

    EndUserDecisions(
            PartyRequests requests,
            SystemUserRequestProcess process,
            EndUsers endUsers,
            Parties parties,
            Approvers approvers) {
        this.requests = requests;
        this.process = process;
        this.endUsers = endUsers;
        this.parties = parties;
        this.approvers = approvers;
    }

    /** Approves a request: the system user is there at once, with the id of the request. */
    @PostMapping("/{party}/{id}/approve")
    boolean approve(@PathVariable int party, @PathVariable UUID id, Authentication token) {
        return decide(party, id, STANDARD, Decision.APPROVE, token);
    }

    /** Approves a request for clients. */
    @PostMapping("/agent/{party}/{id}/approve")
    boolean approveForClients(@PathVariable int party, @PathVariable UUID id, Authentication token) {
        return decide(party, id, AGENT, Decision.APPROVE, token);
    }

    /** Rejects a request. */
    @PostMapping("/{party}/{id}/reject")
    boolean reject(@PathVariable int party, @PathVariable UUID id, Authentication token) {
        return decide(party, id, STANDARD, Decision.REJECT, token);
    }

    /** Rejects a request for clients. */
    @PostMapping("/agent/{party}/{id}/reject")
    boolean rejectForClients(@PathVariable int party, @PathVariable UUID id, Authentication token) {
        return decide(party, id, AGENT, Decision.REJECT, token);
    }

    /** Sends a request on to those who may decide it; false when the person has no relation to the organisation. */
    @PostMapping("/{party}/{id}/escalate")
    boolean escalate(@PathVariable int party, @PathVariable UUID id, Authentication token) {
        return escalate(party, id, STANDARD, token);
    }

    /** Sends a request for clients on. */
    @PostMapping("/agent/{party}/{id}/escalate")
    boolean escalateForClients(@PathVariable int party, @PathVariable UUID id, Authentication token) {
        return escalate(party, id, AGENT, token);
    }

    private boolean decide(int partyId, UUID id, UserType type, String decision, Authentication token) {
        OnBehalf onBehalf = requests.onBehalf(token, partyId, type);
        boolean agent = type == AGENT;
        Request request = requests.get(id, type, agent ? Code.AGENT_REQUEST_NOT_FOUND : Code.REQUEST_NOT_FOUND);
        if (!request.partyOrgNo().equals(onBehalf.party().orgNo())) {
            throw (agent ? Code.NOT_THE_AGENT_REQUESTS_PARTY : Code.NOT_THE_REQUESTS_PARTY).problem();
        }
        process.decide(onBehalf.person(), id, decision, null);
        return true;
    }

    /** Somebody who has no role in the organisation is answered false, as published. */
    private boolean escalate(int partyId, UUID id, UserType type, Authentication token) {
        Actor.Person person = endUsers.person(token);
        Party party = parties.party(partyId).orElseThrow(Code.REQUEST_NOT_FOUND::problem);
        Request request = requests.get(id, type, party.orgNo());
        if (!approvers.maySee(person.id(), request)) {
            return false;
        }
        process.escalate(person, request.id());
        return true;
    }
}
