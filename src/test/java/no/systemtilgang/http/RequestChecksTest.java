package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.register.Systems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of several things that are wrong with a request, the published first one is told (Q1, Q2), and how it may be written. */
@ApplicationTest
class RequestChecksTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final Systems systems;
    private final Customer customer;
    private final String token;

    @Autowired
    RequestChecksTest(
            @Value("${server.port}") int port, JdbcClient jdbc, Systems systems, AutowireCapableBeanFactory beans) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.systems = systems;
        customer = new Customer(api, beans);
        token = api.token(Api.SMARTCLOUD);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theChecksComeInTheirPublishedOrder(boolean forClients) {
        String system = TestSystems.register(systems, List.of(Ask.RECEIPT), "ansvarlig-revisor");
        Ask ask = customer.ask(forClients)
                .text("systemId", "312605031_konkurrentskyen")
                .text("partyOrgNo", "889640782")
                .text("redirectUrl", "https://evil.example/")
                .without("rights")
                .without("accessPackages");

        assertRefused(sent(ask, api.personalToken("stadig.konsert", Api.WRITE)), 401, "AUTH-00023");
        assertRefused(sent(ask, token), 404, "AUTH-00011");
        ask.text("systemId", system);
        assertRefused(sent(ask, token), 400, "AUTH-00000");
        ask.text("partyOrgNo", customer.orgNo());
        assertRefused(sent(ask, token), 400, "AUTH-00021");
        ask.text("redirectUrl", Ask.RECEIPT);
        assertRefused(sent(ask, token), 400, forClients ? "AUTH-00058" : "AUTH-00059");
        ask.json("accessPackages", Ask.packages("jordbruk"));
        if (!forClients) {
            ask.json("rights", Ask.rights("nav-sykefravaer"));
            assertRefused(sent(ask, token), 400, "AUTH-00001");
            ask.without("rights");
        }
        assertRefused(sent(ask, token), 400, "AUTH-00063");
        if (!forClients) {
            ask.json("accessPackages", Ask.packages("ansvarlig-revisor"));
            assertRefused(sent(ask, token), 400, "AUTH-00064");
        }
        assertThat(Stored.withReference(jdbc, ask.field("externalRef"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theStoredRequestIsTheAnswerWhateverElseIsAskedForNow(boolean forClients) {
        Ask ask = customer.ask(forClients);
        String id = customer.asked(ask);
        ask.text("redirectUrl", "https://evil.example/").without("rights").without("accessPackages");

        Answer again = sent(ask, token);

        assertThat(again.status()).isEqualTo(200);
        assertThat(Door.API.id(again)).isEqualTo(id);
        assertThat(again.json().path("confirmUrl").asText()).endsWith(id);
        customer.does(customer.token("DAGL"), forClients, id, "approve");
        assertRefused(sent(ask, token), 400, "AUTH-00004");
    }

    @Test
    void tenThousandRightsAreRefused() {
        String rights = IntStream.range(0, 10_000).mapToObj(it -> "r-" + it).collect(Collectors.joining(","));
        Ask ask = customer.ask(false).json("rights", Ask.rights(rights.split(",")));

        assertRefused(sent(ask, token), 400, "AUTH-00001");

        assertThat(Stored.withReference(jdbc, ask.field("externalRef"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void namesInAnyCaseUnknownMembersAndASlashAtTheEndAreTaken(boolean forClients) {
        String body = customer.ask(forClients)
                .text("externalReference", "x")
                .json("authority", "{\"a\":[1]}")
                .text("redirectUrl", "")
                .body()
                .replace("\"systemId\"", "\"SystemID\"")
                .replace("\"partyOrgNo\"", "\"PARTYORGNO\"")
                .replace("\"accessPackages\"", "\"accesspackages\"");

        Answer answer = api.post(Door.API.path(forClients) + "/", token, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().has("redirectUrl")).isFalse();
        assertThat(answer.body()).doesNotContain("null");
        String path = Door.API.path(forClients) + "/" + Door.API.id(answer);
        assertThat(api.get(path + "/", token).body())
                .isEqualTo(api.get(path, token).body());
    }

    /** The published address, for both types the same; a person opens a request for own use there. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theLocationIsThePublishedOne(boolean forClients) {
        Answer answer = sent(customer.ask(forClients), token);

        assertThat(answer.header("Location")).isEqualTo(api.base() + Customer.link(false, Door.API.id(answer)));
    }

    private Answer sent(Ask ask, String token) {
        return Door.API.send(api, token, ask);
    }
}
