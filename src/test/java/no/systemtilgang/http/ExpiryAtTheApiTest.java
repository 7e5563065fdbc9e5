package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.MovableClock;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.process.RequestSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten days without an answer, and a rejection, as vendors and people see them at the API. */
@ApplicationTest
class ExpiryAtTheApiTest {

    private static final Duration TEN_DAYS = Duration.ofDays(10);

    private final Api api;
    private final JdbcClient jdbc;
    private final RequestSweep sweep;
    private final MovableClock clock;
    private final Customer customer;

    @Autowired
    ExpiryAtTheApiTest(
            @Value("${server.port}") int port,
            JdbcClient jdbc,
            RequestSweep sweep,
            MovableClock clock,
            AutowireCapableBeanFactory beans) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.sweep = sweep;
        this.clock = clock;
        customer = new Customer(api, beans);
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void afterTenDaysARequestIsTimedOut(boolean forClients) {
        String id = customer.asked(forClients);
        assertThat(seen(forClients, id).path("timedOut").asBoolean(true)).isFalse();

        clock.putAhead(TEN_DAYS);
        sweep.sweep();

        assertThat(seen(forClients, id).path("status").asText()).isEqualTo("Timedout");
        assertThat(seen(forClients, id).path("timedOut").asBoolean()).isTrue();
        JsonNode opened =
                api.get(Customer.link(forClients, id), customer.token("DAGL")).json();
        assertThat(opened.path("status").asText()).isEqualTo("Timedout");
        assertThat(opened.path("timedOut").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"false, approve", "false, reject", "false, escalate", "true, approve", "true, reject", "true, escalate"
    })
    void nobodyAnswersItAfterwardsOrBeforeTheSweepHasCome(boolean forClients, String verb) {
        String id = customer.asked(forClients);
        String leader = customer.token("DAGL");

        clock.putAhead(TEN_DAYS);
        assertRefused(customer.does(leader, forClients, id, verb), 409, "AUTH-00013");
        assertThat(Stored.status(jdbc, id)).isEqualTo("New");
        assertThat(seen(forClients, id).path("escalated").asBoolean(true)).isFalse();

        sweep.sweep();
        assertRefused(customer.does(leader, forClients, id, verb), 409, "AUTH-00013");
        assertThat(Stored.status(jdbc, id)).isEqualTo("Timedout");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSameTripleThenMakesANewRequest(boolean forClients) {
        Ask ask = customer.ask(forClients);
        String id = customer.asked(ask);
        clock.putAhead(TEN_DAYS);
        sweep.sweep();

        String next = customer.asked(ask);

        assertThat(next).isNotEqualTo(id);
        JsonNode byReference = api.get(
                        Door.REQUESTS + (forClients ? "/agent" : "") + "/byexternalref/" + ask.field("systemId") + "/"
                                + customer.orgNo() + "/" + ask.field("externalRef"),
                        api.token(Api.SMARTCLOUD))
                .json();
        assertThat(byReference.path("id").asText()).isEqualTo(next);
        assertThat(customer.does(customer.token("DAGL"), forClients, next, "approve")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTimedOutRequestIsNoLongerPending() {
        customer.asked(false);
        clock.putAhead(TEN_DAYS);
        sweep.sweep();

        Answer pending = api.get(customer.path(false, customer.orgNo()) + "/pending", customer.token("DAGL"));

        assertThat(pending.body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRejectedRequestIsTheAnswerUntilItIsDeleted(boolean forClients) {
        Ask ask = customer.ask(forClients);
        String id = customer.asked(ask);
        customer.does(customer.token("DAGL"), forClients, id, "reject");
        String token = api.token(Api.SMARTCLOUD);

        Answer again = Door.API.send(api, token, ask);
        customer.deleted(id);
        Answer afterwards = Door.API.send(api, token, ask);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("status").asText()).isEqualTo("Rejected");
        assertThat(Door.API.id(again)).isEqualTo(id);
        assertThat(afterwards.status()).isEqualTo(201);
        assertThat(afterwards.json().path("status").asText()).isEqualTo("New");
    }

    private JsonNode seen(boolean forClients, String id) {
        return customer.seenByTheVendor(forClients, id).json();
    }
}
