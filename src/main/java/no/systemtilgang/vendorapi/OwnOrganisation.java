package no.systemtilgang.vendorapi;

import static no.systemtilgang.identity.Capability.ACCESS_MANAGER;
import static no.systemtilgang.identity.Capability.CLIENT_ADMINISTRATOR;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.identity.EndUsers;
import no.systemtilgang.identity.OnBehalf;
import no.systemtilgang.systemuser.ClientAssignments;
import no.systemtilgang.systemuser.Clients;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A firm lets a system user for clients act for the firm itself too ({@code facts/altinn-api.md} §3.4, A5). */
@RestController
@RequestMapping("/authentication/api/v1/systemuser/agent/{party}/{systemUserId}/self")
class OwnOrganisation {

    private final EndUsers endUsers;
    private final Administrators administrators;
    private final ClientAssignments assignments;
    private final Clients clients;

    OwnOrganisation(EndUsers endUsers, Administrators administrators, ClientAssignments assignments, Clients clients) {
        this.endUsers = endUsers;
        this.administrators = administrators;
        this.assignments = assignments;
        this.clients = clients;
    }

    /** Whether the system user acts for the firm itself. */
    @GetMapping
    boolean isAdded(
            @PathVariable int party,
            @PathVariable UUID systemUserId,
            @RequestParam(required = false) UUID partyUuid,
            Authentication token) {
        OnBehalf by = onBehalf(party, partyUuid, token);
        String orgNo = by.party().orgNo();
        return UnknownSystemUser.as400(
                systemUserId,
                () -> clients.has(assignments.require(systemUserId, orgNo).id(), orgNo));
    }

    /** Lets the system user act for the firm itself. */
    @PostMapping
    boolean add(
            @PathVariable int party,
            @PathVariable UUID systemUserId,
            @RequestParam(required = false) UUID partyUuid,
            Authentication token) {
        OnBehalf by = onBehalf(party, partyUuid, token);
        return UnknownSystemUser.as400(systemUserId, () -> {
            assignments.add(systemUserId, by.party().orgNo(), administrators.of(by));
            return true;
        });
    }

    /** Answers true also when there was nothing to remove: whoever repeats a lost answer has what was asked for. */
    @DeleteMapping
    boolean remove(
            @PathVariable int party,
            @PathVariable UUID systemUserId,
            @RequestParam(required = false) UUID partyUuid,
            Authentication token) {
        OnBehalf by = onBehalf(party, partyUuid, token);
        return UnknownSystemUser.as400(systemUserId, () -> {
            assignments.removeAll(systemUserId, List.of(by.party().orgNo()), administrators.of(by));
            return true;
        });
    }

    private OnBehalf onBehalf(int party, UUID partyUuid, Authentication token) {
        return NamedFirm.required(endUsers.onBehalf(token, party, CLIENT_ADMINISTRATOR, ACCESS_MANAGER), partyUuid);
    }
}
