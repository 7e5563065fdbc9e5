package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static no.systemtilgang.systemuser.GivenClients.PAYROLL;
import static no.systemtilgang.systemuser.GivenClients.TAX;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.SearchText;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.GivenClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A client administrator gives a system user clients and takes them back: A1–A4 of the published API. */
@ApplicationTest
class AgentClientsTest {

    private final Api api;
    private final GivenClients given;
    private final Clients clients;

    private ClientFirm firm;

    @Autowired
    AgentClientsTest(@Value("${server.port}") int port, Clients clients, AutowireCapableBeanFactory beans) {
        this.api = new Api(port);
        this.clients = clients;
        this.given = beans.createBean(GivenClients.class);
    }

    @BeforeEach
    void aFirm() {
        firm = new ClientFirm(api, given, AUDITOR);
    }

    @Test
    void theFirmsClientsAreListedWithWhatItHolds() {
        given.give(firm.client, firm.orgNo, TAX);

        JsonNode list = ok(firm.send("GET", "clients?facilitator=" + firm.uuid()));

        assertThat(list).hasSize(1);
        JsonNode client = list.path(0);
        assertThat(client.path("partyUuid").asText())
                .isEqualTo(firm.clientUuid().toString());
        assertThat(client.path("displayName").asText())
                .isEqualTo(given.party(firm.client).name());
        assertThat(client.path("organizationIdentifier").asText()).isEqualTo(firm.client);
        assertThat(client.path("access").toString())
                .isEqualTo("""
                        [{"role":"rettighetshaver","packages":["%s"]},{"role":"revisor","packages":["%s","%s"]}]""".formatted(TAX, AUDITOR, "urn:altinn:accesspackage:revisormedarbeider"));
    }

    @Test
    void severalPackagesMustAllBeHeld() {
        String both = given.client(firm.orgNo, "REVI");
        given.begin(both, firm.orgNo, "REGN");

        assertThat(ok(firm.send("GET", "clients"))).hasSize(2);
        assertThat(ok(firm.send("GET", "clients?packages="))).hasSize(2);
        assertThat(ok(firm.send("GET", "clients?packages=" + AUDITOR))).hasSize(2);
        JsonNode found = ok(firm.send("GET", "clients?packages=ansvarlig-revisor&packages=" + PAYROLL));
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("organizationIdentifier").asText()).isEqualTo(both);
        assertThat(found.path(0).path("access")).hasSize(2);
        assertThat(ok(firm.send("GET", "clients?packages=no-such-package"))).isEmpty();
        assertThat(ok(firm.send("GET", "clients?packages=a%00b"))).isEmpty();
    }

    @Test
    void anAddedClientIsAnsweredAndListed() {
        JsonNode added = ok(firm.send(
                "POST", "%s?provider=%s&client=%s".formatted(firm.agent.id(), firm.uuid(), firm.clientUuid())));

        assertThat(added).hasSize(1);
        JsonNode delegation = added.path(0);
        assertThat(delegation.path("agentSystemUserId").asText())
                .isEqualTo(firm.agent.id().toString());
        assertThat(delegation.path("delegationId").asText())
                .isEqualTo(firm.clientUuid().toString());
        assertThat(delegation.path("customerId").asText())
                .isEqualTo(firm.clientUuid().toString());
        assertThat(delegation.path("assignmentId").asText())
                .isEqualTo(clients.find(firm.agent.id(), firm.client)
                        .orElseThrow()
                        .id()
                        .toString());
        assertThat(delegation.path("customerName").asText())
                .isEqualTo(given.party(firm.client).name());
        assertThat(delegation.path("customerOrganizationNumber").asText()).isEqualTo(firm.client);
        assertThat(ok(listed(firm.agent.id()))).isEqualTo(added);
        assertThat(given.audit(firm.agent))
                .singleElement()
                .asString()
                .startsWith("CLIENT_ADDED ")
                .endsWith("klientadministrator " + firm.client);
    }

    @Test
    void addingAgainAnswersTheSame() {
        Answer first = firm.add(firm.clientUuid());

        assertThat(firm.add(firm.clientUuid()).json()).isEqualTo(ok(first));
        assertThat(clients.count(firm.agent.id(), SearchText.ALL)).isEqualTo(1);
    }

    @Test
    void aRemovedClientIsGone() {
        firm.add(firm.clientUuid());

        Answer removed = firm.send(
                "DELETE", "%s/client?client=%s&provider=%s".formatted(firm.agent.id(), firm.clientUuid(), firm.uuid()));

        assertThat(removed.status()).isEqualTo(200);
        assertThat(ok(listed(firm.agent.id()))).isEmpty();
        assertRefused(firm.remove(firm.clientUuid()), 400, "AUTH-00031");
    }

    @Test
    void whoIsNoClientIsRefused() {
        String stranger = given.organisation();

        assertRefused(firm.add(firm.uuid(stranger)), 400, "AUTH-00079");
        assertRefused(firm.add(UUID.randomUUID()), 400, "AUTH-00079");
        assertRefused(firm.remove(firm.uuid(stranger)), 400, "AUTH-00031");
        assertRefused(firm.remove(UUID.randomUUID()), 400, "AUTH-00031");
    }

    @Test
    void aClientThatLacksPackagesIsRefusedAndTheyAreNamed() {
        String client = given.client(firm.orgNo, "REGN");

        Answer refused = firm.add(firm.uuid(client));

        assertRefused(refused, 400, "AUTH-00080");
        assertThat(refused.json().path("MissingPackages").asText()).isEqualTo(AUDITOR);
    }

    @ParameterizedTest
    @CsvSource({"POST, %s?client=%s", "DELETE, %s/client?client=%s"})
    void anUnknownSystemUserIsNamedInTheErrors(String method, String path) {
        UUID unknown = UUID.randomUUID();

        Answer refused = firm.send(method, path.formatted(unknown, firm.clientUuid()));

        assertRefused(refused, 400, "STD-00000");
        assertThat(refused.json().path("errors").path("return").path(0).asText())
                .contains(unknown.toString());
        assertRefused(listed(unknown), 404, "AUTH-00015");
    }

    @Test
    void aSystemUserOfAnotherFirmIsRefused() {
        UUID others = new ClientFirm(api, given, AUDITOR).agent.id();

        assertRefused(firm.send("POST", others + "?client=" + firm.clientUuid()), 403, "AUTH-00024");
        assertRefused(firm.send("DELETE", others + "/client?client=" + firm.clientUuid()), 403, "AUTH-00024");
        assertRefused(listed(others), 403, "AUTH-00024");
    }

    @Test
    void aSystemUserForOwnUseIsRefused() {
        UUID own = given.own(firm.orgNo).id();

        assertRefused(firm.send("POST", own + "?client=" + firm.clientUuid()), 400, "AUTH-00034");
        assertRefused(firm.send("DELETE", own + "/client?client=" + firm.clientUuid()), 400, "AUTH-00034");
        assertRefused(listed(own), 400, "AUTH-00034");
    }

    @Test
    void aNamedFirmMustBeTheParty() {
        UUID other = new ClientFirm(api, given, AUDITOR).uuid();
        UUID agent = firm.agent.id();
        UUID client = firm.clientUuid();

        assertRefused(firm.send("GET", "clients?facilitator=" + other), 403, "SYS-00403");
        assertRefused(firm.send("GET", other + "/" + agent + "/delegations"), 403, "SYS-00403");
        assertRefused(firm.send("POST", agent + "?client=" + client + "&provider=" + other), 403, "SYS-00403");
        assertRefused(firm.send("DELETE", agent + "/client?client=" + client + "&provider=" + other), 403, "SYS-00403");
        assertThat(clients.has(agent, firm.client)).isFalse();
    }

    @Test
    void onlyClientAdministratorsAreAnswered() {
        ClientFirm other = new ClientFirm(api, given, AUDITOR);
        UUID agent = firm.agent.id();

        for (String token : new String[] {firm.tokenOf("ANSATT"), firm.tokenOf("ADMAI"), other.token}) {
            assertRefused(firm.send("GET", "clients", token), 403, "SYS-00403");
            assertRefused(firm.send("GET", firm.uuid() + "/" + agent + "/delegations", token), 403, "SYS-00403");
            assertRefused(firm.send("POST", agent + "?client=" + firm.clientUuid(), token), 403, "SYS-00403");
            assertRefused(firm.send("DELETE", agent + "/client?client=" + firm.clientUuid(), token), 403, "SYS-00403");
        }
        assertThat(firm.send("GET", "clients", firm.tokenOf("DAGL")).status()).isEqualTo(200);
        assertThat(firm.send("GET", "clients", null).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, clients?facilitator=x",
        "GET, x/00000000-0000-0000-0000-000000000001/delegations",
        "POST, x?client=00000000-0000-0000-0000-000000000001",
        "POST, 00000000-0000-0000-0000-000000000001?client=x",
        "POST, 00000000-0000-0000-0000-000000000001",
        "DELETE, 00000000-0000-0000-0000-000000000001/client",
        "DELETE, x/client?client=00000000-0000-0000-0000-000000000001"
    })
    void whatIsNoUuidIsRefused(String method, String path) {
        assertRefused(firm.send(method, path), 400, "STD-00000");
    }

    @ParameterizedTest
    @CsvSource({"x, 400", "0, 403", "-1, 403", "2147483647, 403", "99999999999, 400"})
    void aPartyIsANumberOfOnesOwnOrganisation(String party, int status) {
        assertThat(api.get("/authentication/api/v1/systemuser/agent/" + party + "/clients", firm.token)
                        .status())
                .isEqualTo(status);
    }

    private Answer listed(UUID systemUserId) {
        return firm.send("GET", firm.uuid() + "/" + systemUserId + "/delegations");
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
