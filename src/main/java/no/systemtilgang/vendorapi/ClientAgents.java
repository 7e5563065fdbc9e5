package no.systemtilgang.vendorapi;

import static no.systemtilgang.identity.Capability.CLIENT_ADMINISTRATOR;

import java.util.List;
import java.util.Optional;
import no.systemtilgang.identity.EndUsers;
import no.systemtilgang.identity.OnBehalf;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Party;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.SystemUserEntries;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The system users for clients of an organisation ({@code facts/altinn-api.md} §3.5, D1). */
@RestController
@RequestMapping("/authentication/api/v1/enduser/systemuser/agents")
class ClientAgents {

    private final EndUsers endUsers;
    private final Parties parties;
    private final SystemUserEntries entries;

    ClientAgents(EndUsers endUsers, Parties parties, SystemUserEntries entries) {
        this.endUsers = endUsers;
        this.parties = parties;
        this.entries = entries;
    }

    /**
     * The organisation's system users for clients.
     *
     * @param party its organisation number
     */
    @GetMapping
    List<SystemUserAnswer> of(@RequestParam String party, Authentication token) {
        endUsers.person(token);
        Party known = Optional.of(party)
                .filter(it -> it.matches("[0-9]{9}"))
                .flatMap(parties::party)
                .orElseThrow(Code.PARTY_NOT_FOUND::problem);
        OnBehalf by = endUsers.onBehalf(token, known.orgNo(), CLIENT_ADMINISTRATOR);
        return entries.of(by.party().orgNo(), UserType.AGENT.wire()).stream()
                .map(SystemUserAnswer::of)
                .toList();
    }
}
