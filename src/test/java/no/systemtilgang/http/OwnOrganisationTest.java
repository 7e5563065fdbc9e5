package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static no.systemtilgang.systemuser.GivenClients.TAX;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.systemuser.GivenClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A system user for clients acts for its own firm too: A5 of the published API. */
@ApplicationTest
class OwnOrganisationTest {

    private static final List<String> METHODS = List.of("GET", "POST", "DELETE");

    private final Api api;
    private final GivenClients given;

    @Autowired
    OwnOrganisationTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans) {
        this.api = new Api(port);
        this.given = beans.createBean(GivenClients.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KLADM", "ADMAI", "DAGL"})
    void theFirmItselfIsAddedAndTakenBack(String role) {
        ClientFirm firm = new ClientFirm(api, given, TAX);
        String token = firm.tokenOf(role);
        String path = firm.agent.id() + "/self/?partyUuid=" + firm.uuid();

        assertThat(firm.send("GET", path, token).body()).isEqualTo("false");
        assertTrue(firm.send("POST", path, token));
        assertTrue(firm.send("POST", path, token));
        assertThat(firm.send("GET", path, token).body()).isEqualTo("true");
        assertTrue(firm.send("DELETE", path, token));
        assertTrue(firm.send("DELETE", path, token));
        assertThat(firm.send("GET", firm.agent.id() + "/self", token).body()).isEqualTo("false");

        String word = "ADMAI".equals(role) ? "tilgangsstyrer" : "klientadministrator";
        assertThat(given.audit(firm.agent)).hasSize(2).allMatch(it -> it.endsWith(word + " " + firm.orgNo));
    }

    @Test
    void packagesForClientsAloneAreRefusedAndNamed() {
        ClientFirm firm = new ClientFirm(api, given, TAX, AUDITOR);

        Answer refused = firm.send("POST", firm.agent.id() + "/self");

        assertRefused(refused, 400, "AUTH-00064");
        assertThat(refused.json().path("NotDelegablePackages").asText()).isEqualTo(AUDITOR);
    }

    @Test
    void onlyTheFirmsOwnSystemUsersForClientsAreAnswered() {
        ClientFirm firm = new ClientFirm(api, given, TAX);
        ClientFirm other = new ClientFirm(api, given, TAX);
        String employee = firm.tokenOf("ANSATT");
        for (String method : METHODS) {
            Answer unknown = firm.send(method, UUID.randomUUID() + "/self");
            assertRefused(unknown, 400, "STD-00000");
            assertThat(unknown.json().path("errors").path("return")).hasSize(1);
            assertRefused(firm.send(method, other.agent.id() + "/self"), 403, "AUTH-00024");
            assertRefused(firm.send(method, given.own(firm.orgNo).id() + "/self"), 400, "AUTH-00034");
            assertRefused(firm.send(method, firm.agent.id() + "/self?partyUuid=" + other.uuid()), 403, "SYS-00403");
            assertRefused(firm.send(method, firm.agent.id() + "/self", employee), 403, "SYS-00403");
            assertRefused(firm.send(method, firm.agent.id() + "/self", other.token), 403, "SYS-00403");
            assertRefused(firm.send(method, firm.agent.id() + "/self?partyUuid=x"), 400, "STD-00000");
            assertRefused(firm.send(method, "x/self"), 400, "STD-00000");
        }
        assertThat(firm.send("GET", firm.agent.id() + "/self").body()).isEqualTo("false");
    }

    private static void assertTrue(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("true");
    }
}
