package no.systemtilgang.vendorapi;

import static no.systemtilgang.identity.Capability.CLIENT_ADMINISTRATOR;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.catalogue.Catalogue;
import no.systemtilgang.identity.EndUsers;
import no.systemtilgang.identity.OnBehalf;
import no.systemtilgang.systemuser.ClientAssignments;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.Excerpt;
import no.systemtilgang.systemuser.FirmClients;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A client administrator gives a system user clients and takes them back ({@code facts/altinn-api.md} §3.4, A1–A4). The
 * parameters that name the firm once more are optional; what they name must be {@code {party}}.
 */
@RestController
@RequestMapping("/authentication/api/v1/systemuser/agent/{party}")
class AgentClients {

    private static final String PACKAGE = "urn:altinn:accesspackage:";

    private final EndUsers endUsers;
    private final Administrators administrators;
    private final ClientAssignments assignments;
    private final Clients clients;
    private final FirmClients firmClients;
    private final Catalogue catalogue;

    AgentClients(
            EndUsers endUsers,
            Administrators administrators,
            ClientAssignments assignments,
            Clients clients,
            FirmClients firmClients,
            Catalogue catalogue) {
        this.endUsers = endUsers;
        this.administrators = administrators;
        this.assignments = assignments;
        this.clients = clients;
        this.firmClients = firmClients;
        this.catalogue = catalogue;
    }

    /** Packages by URN or by its last part; a client must have given all of them. */
    @GetMapping("/clients")
    List<FirmClientAnswer> ofFirm(
            @PathVariable int party,
            @RequestParam(required = false) UUID facilitator,
            @RequestParam(defaultValue = "") List<String> packages,
            Authentication token) {
        OnBehalf by = onBehalf(party, facilitator, token);
        List<String> urns = packages.stream()
                .filter(it -> !it.isBlank())
                .map(it -> it.startsWith(PACKAGE) ? it : PACKAGE + it)
                .toList();
        return urns.stream().allMatch(it -> catalogue.accessPackage(it).isPresent())
                ? firmClients.of(by.party().orgNo(), urns).stream()
                        .map(FirmClientAnswer::of)
                        .toList()
                : List.of();
    }

    /** The clients that a system user acts for. */
    @GetMapping("/{facilitator}/{systemUserId}/delegations")
    List<DelegationAnswer> added(
            @PathVariable int party,
            @PathVariable UUID facilitator,
            @PathVariable UUID systemUserId,
            Authentication token) {
        OnBehalf by = onBehalf(party, facilitator, token);
        assignments.require(systemUserId, by.party().orgNo());
        return clients.page(systemUserId, Excerpt.all()).stream()
                .map(DelegationAnswer::of)
                .toList();
    }

    /** Answers a list, as the published API does; it has the one client. */
    @PostMapping("/{systemUserId}")
    List<DelegationAnswer> add(
            @PathVariable int party,
            @PathVariable UUID systemUserId,
            @RequestParam UUID client,
            @RequestParam(required = false) UUID provider,
            Authentication token) {
        OnBehalf by = onBehalf(party, provider, token);
        return UnknownSystemUser.as400(
                systemUserId,
                () -> List.of(DelegationAnswer.of(assignments.add(systemUserId, client, administrators.of(by)))));
    }

    /** Takes a client back. */
    @DeleteMapping("/{systemUserId}/client")
    void remove(
            @PathVariable int party,
            @PathVariable UUID systemUserId,
            @RequestParam UUID client,
            @RequestParam(required = false) UUID provider,
            Authentication token) {
        OnBehalf by = onBehalf(party, provider, token);
        UnknownSystemUser.as400(systemUserId, () -> {
            assignments.remove(systemUserId, client, administrators.of(by));
            return null;
        });
    }

    private OnBehalf onBehalf(int party, UUID firm, Authentication token) {
        return NamedFirm.required(endUsers.onBehalf(token, party, CLIENT_ADMINISTRATOR), firm);
    }
}
