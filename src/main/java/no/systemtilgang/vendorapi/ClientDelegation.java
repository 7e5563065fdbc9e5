package no.systemtilgang.vendorapi;

import java.util.UUID;
import no.systemtilgang.systemuser.Client;
import no.systemtilgang.systemuser.ClientAssignments;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.EligibleClients;
import no.systemtilgang.systemuser.Excerpt;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.vendorapi.AgentParameters.Asked;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A vendor's program adds and removes clients for a person ({@code facts/altinn-api.md} §3.5, D2–D5). */
@RestController
@RequestMapping("/authentication/api/v1/enduser/systemuser/clients")
class ClientDelegation {

    private final AgentParameters parameters;
    private final Administrators administrators;
    private final ClientAssignments assignments;
    private final EligibleClients eligible;
    private final Clients clients;

    ClientDelegation(
            AgentParameters parameters,
            Administrators administrators,
            ClientAssignments assignments,
            EligibleClients eligible,
            Clients clients) {
        this.parameters = parameters;
        this.administrators = administrators;
        this.assignments = assignments;
        this.eligible = eligible;
        this.clients = clients;
    }

    /** What was added or removed. */
    record Changed(UUID agent, UUID client) {}

    /** The clients that a system user can be given. */
    @GetMapping("/available")
    ClientListAnswer available(@RequestParam(required = false) String agent, Authentication token) {
        SystemUser user = parameters.agent(agent, token).agent();
        return ClientListAnswer.of(user, eligible.page(user, Excerpt.all()));
    }

    /** The clients that a system user acts for. */
    @GetMapping
    ClientListAnswer added(@RequestParam(required = false) String agent, Authentication token) {
        SystemUser user = parameters.agent(agent, token).agent();
        return ClientListAnswer.of(
                user,
                clients.page(user.id(), Excerpt.all()).stream()
                        .map(Client::party)
                        .toList());
    }

    /** Adds a client. */
    @PostMapping
    Changed add(
            @RequestParam(required = false) String agent,
            @RequestParam(required = false) String client,
            Authentication token) {
        Asked asked = parameters.agentAndClient(agent, client, token);
        assignments.add(asked.agent().id(), asked.client(), administrators.of(asked.by()));
        return new Changed(asked.agent().id(), asked.client());
    }

    /** Takes a client back. */
    @DeleteMapping
    Changed remove(
            @RequestParam(required = false) String agent,
            @RequestParam(required = false) String client,
            Authentication token) {
        Asked asked = parameters.agentAndClient(agent, client, token);
        assignments.remove(asked.agent().id(), asked.client(), administrators.of(asked.by()));
        return new Changed(asked.agent().id(), asked.client());
    }
}
