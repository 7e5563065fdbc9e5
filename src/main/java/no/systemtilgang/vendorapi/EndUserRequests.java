package no.systemtilgang.vendorapi;

import static no.systemtilgang.request.UserType.AGENT;
import static no.systemtilgang.request.UserType.STANDARD;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.identity.EndUsers;
import no.systemtilgang.identity.OnBehalf;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Party;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.Approvers;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestLists;
import no.systemtilgang.request.UserType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person reads the requests to an organisation ({@code facts/altinn-api.md} Q10, Q11, Q16). */
@RestController
@RequestMapping("/authentication/api/v1/systemuser/request")
class EndUserRequests {

    private final PartyRequests requests;
    private final RequestLists lists;
    private final EndUsers endUsers;
    private final Approvers approvers;
    private final Authorities authorities;
    private final Parties parties;

    EndUserRequests(
            PartyRequests requests,
            RequestLists lists,
            EndUsers endUsers,
            Approvers approvers,
            Authorities authorities,
            Parties parties) {
        this.requests = requests;
        this.lists = lists;
        this.endUsers = endUsers;
        this.approvers = approvers;
        this.authorities = authorities;
        this.parties = parties;
    }

    /** Reads a request to the organisation. */
    @GetMapping("/{party}/{id}")
    RequestAnswer read(@PathVariable int party, @PathVariable UUID id, Authentication token) {
        return read(party, id, STANDARD, token);
    }

    /** Reads a request for clients. */
    @GetMapping("/agent/{party}/{id}")
    RequestAnswer readForClients(@PathVariable int party, @PathVariable UUID id, Authentication token) {
        return read(party, id, AGENT, token);
    }

    /** Reads a request without naming its organisation, and tells whether the person may decide it. */
    @GetMapping("/{id}")
    PersonsRequestAnswer open(@PathVariable UUID id, Authentication token) {
        return open(id, STANDARD, token);
    }

    /** The same for a request for clients. */
    @GetMapping("/agent/{id}")
    PersonsRequestAnswer openForClients(@PathVariable UUID id, Authentication token) {
        return open(id, AGENT, token);
    }

    /** The requests that wait for the organisation's answer. */
    @GetMapping("/{party}/{orgNo}/pending")
    List<RequestAnswer> pending(@PathVariable int party, @PathVariable String orgNo, Authentication token) {
        return pending(party, orgNo, STANDARD, token);
    }

    /** The requests for clients that wait. */
    @GetMapping("/agent/{party}/{orgNo}/pending")
    List<RequestAnswer> pendingForClients(@PathVariable int party, @PathVariable String orgNo, Authentication token) {
        return pending(party, orgNo, AGENT, token);
    }

    private RequestAnswer read(int partyId, UUID id, UserType type, Authentication token) {
        Party party = requests.onBehalf(token, partyId, type).party();
        return RequestAnswer.of(requests.get(id, type, party.orgNo()));
    }

    private PersonsRequestAnswer open(UUID id, UserType type, Authentication token) {
        Actor.Person person = endUsers.person(token);
        Request request = requests.get(id, type, Code.REQUEST_NOT_FOUND);
        Party party = parties.party(request.partyOrgNo())
                .filter(it -> approvers.maySee(person.id(), request))
                .orElseThrow(Code.NOT_RELATED::problem);
        return PersonsRequestAnswer.of(request, party, approvers.mayDecide(person.id(), request));
    }

    /** What the person may decide: of requests for clients, an access manager gets those that were escalated. */
    private List<RequestAnswer> pending(int partyId, String orgNo, UserType type, Authentication token) {
        OnBehalf onBehalf = requests.onBehalf(token, partyId, type);
        if (!onBehalf.party().orgNo().equals(orgNo)) {
            throw Code.NOT_THE_REQUESTS_PARTY.problem().because("The organisation number is not that of the party.");
        }
        Set<Capability> held = authorities.in(onBehalf.person().id(), orgNo).orElse(Set.of());
        return lists.waiting(orgNo).stream()
                .filter(it -> it.userType() == type && Approvers.isEnough(held, it))
                .map(RequestAnswer::of)
                .toList();
    }
}
