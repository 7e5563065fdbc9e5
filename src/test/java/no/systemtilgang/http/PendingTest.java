package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What waits for a person's decision (Q16). */
@ApplicationTest
class PendingTest {

    private final Api api;
    private final Customer customer;
    private final Customer other;

    @Autowired
    PendingTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans) {
        api = new Api(port);
        customer = new Customer(api, beans);
        other = new Customer(api, beans);
    }

    @ParameterizedTest
    @CsvSource({"false, DAGL", "false, ADMAI", "true, DAGL", "true, KLADM"})
    void whatIsNewIsListedNewestFirst(boolean forClients, String role) {
        String leader = customer.token("DAGL");
        String first = customer.asked(forClients);
        String second = customer.asked(forClients);
        customer.asked(!forClients);
        other.asked(forClients);
        customer.does(leader, forClients, customer.asked(forClients), "reject");
        customer.does(leader, forClients, customer.asked(forClients), "approve");
        customer.deleted(customer.asked(forClients));

        JsonNode pending = pending(forClients, customer.token(role));

        assertThat(ids(pending)).containsExactly(second, first);
        assertThat(pending).allSatisfy(it -> {
            assertThat(it.path("status").asText()).isEqualTo("New");
            assertThat(it.has("confirmUrl")).isFalse();
            assertThat(it.has("rights")).isEqualTo(!forClients);
        });
    }

    @Test
    void ofRequestsForClientsAnAccessManagerSeesWhatWasEscalated() {
        String escalated = customer.asked(true);
        String not = customer.asked(true);
        customer.does(customer.token("ANSATT"), true, escalated, "escalate");

        JsonNode managers = pending(true, customer.token("ADMAI"));

        assertThat(ids(managers)).containsExactly(escalated);
        assertThat(managers.path(0).path("escalated").asBoolean()).isTrue();
        assertThat(ids(pending(true, customer.token("KLADM")))).containsExactly(not, escalated);
        assertThat(ids(pending(true, customer.token("ADMAI", "KLADM")))).containsExactly(not, escalated);
    }

    @Test
    void whereNothingWaitsTheListIsEmpty() {
        assertThat(pending(false, customer.token("DAGL")).toString()).isEqualTo("[]");
        assertThat(pending(true, customer.token("DAGL")).toString()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({"false, ANSATT", "false, KLADM", "true, ANSATT"})
    void withoutAuthorityNothingIsListed(boolean forClients, String role) {
        assertRefused(asked(forClients, customer.orgNo(), customer.token(role)), 403, "SYS-00403");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theOrganisationNumberMustBeThePartys(boolean forClients) {
        other.asked(forClients);
        String leader = customer.token("DAGL");

        for (String orgNo : List.of(other.orgNo(), "889640782", "abc", customer.orgNo() + " ")) {
            assertRefused(asked(forClients, orgNo.replace(" ", "%20"), leader), 403, "AUTH-00041");
        }
        assertRefused(asked(forClients, customer.orgNo(), other.token("DAGL")), 403, "SYS-00403");
    }

    @Test
    void theListTakesItsScope() {
        String noScope = api.personalToken(customer.person("DAGL").id(), "");

        for (boolean forClients : new boolean[] {false, true}) {
            assertThat(asked(forClients, customer.orgNo(), noScope).status()).isEqualTo(403);
            assertThat(asked(forClients, customer.orgNo(), null).status()).isEqualTo(401);
        }
    }

    private Answer asked(boolean forClients, String orgNo, String token) {
        return api.get(customer.path(forClients, orgNo) + "/pending", token);
    }

    private JsonNode pending(boolean forClients, String token) {
        Answer answer = asked(forClients, customer.orgNo(), token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(it -> ids.add(it.path("id").asText()));
        return ids;
    }
}
