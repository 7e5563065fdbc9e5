package no.systemtilgang.vendorapi;

import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.identity.EndUsers;
import no.systemtilgang.identity.OnBehalf;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Party;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.Approvers;
import no.systemtilgang.process.ChangeRequestProcess;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import no.systemtilgang.request.Decision;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Access managers read and decide change requests of their organisation ({@code facts/altinn-api.md} §3.3, C6–C9);
 * {@code {party}} must be the change request's own.
 */
@RestController
@RequestMapping(VendorChangeRequests.PATH)
class EndUserChangeRequests {

    private final EndUsers endUsers;
    private final Parties parties;
    private final ChangeRequests changes;
    private final ChangeRequestProcess process;
    private final Approvers approvers;
    private final String publicUrl;

    EndUserChangeRequests(
            EndUsers endUsers,
            Parties parties,
            ChangeRequests changes,
            ChangeRequestProcess process,
            Approvers approvers,
            @Value("${systemtilgang.public-url}") String publicUrl) {
        this.endUsers = endUsers;
        this.parties = parties;
        this.changes = changes;
        this.process = process;
        this.approvers = approvers;
        this.publicUrl = publicUrl;
    }

    /** Reads a change request to the organisation. */
    @GetMapping("/{party}/{id}")
    ChangeRequestAnswer read(@PathVariable int party, @PathVariable UUID id, Authentication token) {
        OnBehalf who = endUsers.onBehalf(token, party, Capability.ACCESS_MANAGER);
        return changes.find(id)
                .filter(it -> it.partyOrgNo().equals(who.party().orgNo()))
                .map(it -> ChangeRequestAnswer.of(it, publicUrl))
                .orElseThrow(Code.REQUEST_NOT_FOUND::problem);
    }

    /** Reads a change request without naming its organisation. */
    @GetMapping("/{id}")
    ChangeRequestAnswer readInternal(@PathVariable UUID id, Authentication token) {
        Actor.Person person = endUsers.person(token);
        ChangeRequest change = changes.get(id);
        Party party = parties.party(change.partyOrgNo())
                .filter(it -> approvers.mayDecide(person.id(), change))
                .orElseThrow(Code.NOT_RELATED::problem);
        return ChangeRequestAnswer.internal(change, party);
    }

    /** Approves a change request: the system user is changed at once. */
    @PostMapping("/{party}/{id}/approve")
    boolean approve(@PathVariable int party, @PathVariable UUID id, Authentication token) {
        return decide(party, id, Decision.APPROVE, token);
    }

    /** Rejects a change request. */
    @PostMapping("/{party}/{id}/reject")
    boolean reject(@PathVariable int party, @PathVariable UUID id, Authentication token) {
        return decide(party, id, Decision.REJECT, token);
    }

    private boolean decide(int party, UUID id, String decision, Authentication token) {
        OnBehalf who = endUsers.onBehalf(token, party, Capability.ACCESS_MANAGER);
        if (!changes.get(id).partyOrgNo().equals(who.party().orgNo())) {
            throw Code.NOT_THE_REQUESTS_PARTY.problem();
        }
        process.decide(who.person(), id, decision, null);
        return true;
    }
}
