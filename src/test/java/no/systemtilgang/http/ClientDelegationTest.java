package no.systemtilgang.http;

import static no.systemtilgang.http.Flaws.assertFlaws;
import static no.systemtilgang.http.Refusals.assertRefused;
import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static no.systemtilgang.systemuser.GivenClients.TAX;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.GivenClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A vendor's program adds and removes clients for a person: D1–D5 of the published API. */
@ApplicationTest
class ClientDelegationTest {

    private final Api api;
    private final GivenClients given;
    private final Clients clients;

    private ClientFirm firm;

    @Autowired
    ClientDelegationTest(@Value("${server.port}") int port, Clients clients, AutowireCapableBeanFactory beans) {
        this.api = new Api(port);
        this.clients = clients;
        this.given = beans.createBean(GivenClients.class);
    }

    @BeforeEach
    void aFirm() {
        firm = new ClientFirm(api, given, AUDITOR);
    }

    @Test
    void theSystemUsersForClientsAreListed() {
        given.own(firm.orgNo);

        JsonNode list = ok(send("GET", "agents?party=" + firm.orgNo));

        assertThat(list).hasSize(1);
        JsonNode agent = list.path(0);
        assertThat(agent.path("id").asText()).isEqualTo(firm.agent.id().toString());
        assertThat(agent.path("integrationTitle").asText()).isEqualTo("Prøve");
        assertThat(agent.path("systemId").asText()).startsWith("991825827_");
        assertThat(agent.path("partyId").asText())
                .isEqualTo(String.valueOf(given.party(firm.orgNo).id()));
        assertThat(agent.path("reporteeOrgNo").asText()).isEqualTo(firm.orgNo);
        assertThat(agent.path("supplierOrgno").asText()).isEqualTo("991825827");
        assertThat(agent.path("externalRef").asText()).isEqualTo(firm.agent.externalRef());
        assertThat(agent.path("userType").asText()).isEqualTo("agent");
        assertThat(agent.path("isDeleted").isBoolean()).isTrue();
        assertThat(agent.path("accessPackages").toString()).isEqualTo("[{\"urn\":\"" + AUDITOR + "\"}]");
    }

    @ParameterizedTest
    @CsvSource({"000000000", "31090447", "x", "a%00b", "''"})
    void anUnknownPartyIsNotFound(String orgNo) {
        Answer refused = send("GET", "agents?party=" + orgNo);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.json().path("title").asText()).isEqualTo("Party not found");
    }

    @Test
    void aClientGoesFromAvailableToAddedAndBack() {
        String change = "clients?agent=%s&client=%s".formatted(firm.agent.id(), firm.clientUuid());
        String none = list("[]");
        String one = list("""
                [{"clientId":"%s","clientOrganizationNumber":"%s","clientOrganizationName":"%s"}]""".formatted(
                        firm.clientUuid(), firm.client, given.party(firm.client).name()));
        String changed = "{\"agent\":\"%s\",\"client\":\"%s\"}".formatted(firm.agent.id(), firm.clientUuid());
        assertThat(available().body()).isEqualTo(one);
        assertThat(added().body()).isEqualTo(none);

        assertThat(send("POST", change).body()).isEqualTo(changed);
        assertThat(send("POST", change).body()).isEqualTo(changed);
        assertThat(available().body()).isEqualTo(none);
        assertThat(added().body()).isEqualTo(one);

        assertThat(send("DELETE", change).body()).isEqualTo(changed);
        assertThat(added().body()).isEqualTo(none);
        assertRefused(send("DELETE", change), 400, "AUTH-00031");
        assertThat(given.audit(firm.agent)).hasSize(2);
    }

    @Test
    void whoCannotBeAddedIsRefusedWithItsReason() {
        String stranger = given.organisation();
        String lacking = given.client(firm.orgNo, "REGN");

        assertRefused(add(firm.uuid(stranger)), 400, "AUTH-00079");
        assertRefused(add(UUID.randomUUID()), 400, "AUTH-00079");
        assertRefused(add(firm.uuid(lacking)), 400, "AUTH-00080");
        assertThat(add(firm.uuid(lacking)).json().path("MissingPackages").asText())
                .isEqualTo(AUDITOR);
        assertRefused(add(firm.uuid()), 400, "AUTH-00064");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, clients/available, 14",
        "GET, clients, 14",
        "GET, clients?agent=, 14",
        "GET, clients?agent=1-1-1-1-1, 14",
        "GET, clients?agent=00000000-0000-0000-0000-000000000000, 14",
        "GET, clients?agent=00000000-0000-0000-0000-00000000000f, 14",
        "GET, clients/available?agent=00000000-0000-0000-0000-00000000000f, 14",
        "POST, clients, 14 16",
        "DELETE, clients?agent=x&client=, 14 16",
        "POST, clients?client=00000000-0000-0000-0000-00000000000f, 14",
        "POST, clients?agent=00000000-0000-0000-0000-00000000000f, 16",
        "DELETE, clients?agent=00000000-0000-0000-0000-00000000000f&client=x, 16"
    })
    void missingAndMalformedParametersAreAllNamed(String method, String path, String digits) {
        assertFlaws(send(method, path), digits);
    }

    @Test
    void aSystemUserForOwnUseIsNoAgent() {
        UUID own = given.own(firm.orgNo).id();
        String change = "clients?agent=%s&client=%s".formatted(own, firm.clientUuid());

        assertFlaws(send("GET", "clients?agent=" + own), "15");
        assertFlaws(send("GET", "clients/available?agent=" + own), "15");
        assertFlaws(send("POST", change), "15");
        assertFlaws(send("DELETE", change), "15");
    }

    @Test
    void onlyClientAdministratorsOfTheAgentsFirmAreAnswered() {
        ClientFirm other = new ClientFirm(api, given, AUDITOR);
        UUID own = given.own(firm.orgNo).id();
        String change = "clients?agent=%s&client=%s".formatted(firm.agent.id(), firm.clientUuid());

        for (String token : List.of(
                other.token, firm.tokenOf("ADMAI"), firm.tokenOf("ANSATT"), api.token(firm.orgNo, ClientFirm.SCOPES))) {
            assertRefused(firm.delegation("GET", "agents?party=" + firm.orgNo, token), 403, "SYS-00403");
            assertRefused(firm.delegation("GET", "clients?agent=" + firm.agent.id(), token), 403, "SYS-00403");
            assertRefused(firm.delegation("GET", "clients/available?agent=" + own, token), 403, "SYS-00403");
            assertRefused(firm.delegation("POST", change, token), 403, "SYS-00403");
            assertRefused(firm.delegation("DELETE", change, token), 403, "SYS-00403");
        }
        assertThat(clients.has(firm.agent.id(), firm.client)).isFalse();
    }

    @Test
    void eachDirectionNeedsItsScope() {
        String person = given.person(firm.orgNo, "KLADM").id();
        String reader = api.personalToken(person, "altinn:clientdelegations.read");
        String writer = api.personalToken(person, "altinn:clientdelegations.write");
        String change = "clients?agent=%s&client=%s".formatted(firm.agent.id(), firm.clientUuid());

        assertThat(firm.delegation("POST", change, reader).status()).isEqualTo(403);
        assertThat(firm.delegation("DELETE", change, reader).status()).isEqualTo(403);
        assertThat(firm.delegation("GET", "clients?agent=" + firm.agent.id(), writer)
                        .status())
                .isEqualTo(403);
        assertThat(firm.delegation("GET", "clients?agent=" + firm.agent.id(), reader)
                        .status())
                .isEqualTo(200);
        assertThat(firm.delegation("POST", change, writer).status()).isEqualTo(200);
        assertThat(firm.delegation("POST", change, null).status()).isEqualTo(401);
    }

    @Test
    void aFirmThatIsDeletedIsNamed() {
        given.delete(firm.orgNo, true);

        Answer refused = send("GET", "clients?agent=" + firm.agent.id());

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.json().path("title").asText()).isEqualTo("System Owner not Found");
        assertThat(refused.json().path("detail").asText()).contains(firm.orgNo);
    }

    @Test
    void theFirmItselfCanBeAddedButIsNotOffered() {
        ClientFirm tax = new ClientFirm(api, given, TAX);
        String change = "clients?agent=%s&client=%s".formatted(tax.agent.id(), tax.uuid());

        assertThat(tax.delegation("GET", "clients/available?agent=" + tax.agent.id(), tax.token)
                        .json()
                        .path("data"))
                .isEmpty();
        assertThat(tax.delegation("POST", change, tax.token).status()).isEqualTo(200);
        assertThat(clients.has(tax.agent.id(), tax.orgNo)).isTrue();
    }

    private Answer send(String method, String path) {
        return firm.delegation(method, path, firm.token);
    }

    private Answer add(UUID client) {
        return send("POST", "clients?agent=%s&client=%s".formatted(firm.agent.id(), client));
    }

    private Answer available() {
        return send("GET", "clients/available?agent=" + firm.agent.id());
    }

    private Answer added() {
        return send("GET", "clients?agent=" + firm.agent.id());
    }

    private String list(String data) {
        return """
                {"links":{},"systemUserInformation":{"systemUserId":"%s","systemUserOwnerOrg":"%s"},"data":%s}""".formatted(firm.agent.id(), firm.orgNo, data);
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
