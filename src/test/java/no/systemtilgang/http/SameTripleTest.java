package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.SystemUserRequestProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same system, organisation and reference again. */
@ApplicationTest
class SameTripleTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final SystemUserRequestProcess process;
    private final String token;

    @Autowired
    SameTripleTest(@Value("${server.port}") int port, JdbcClient jdbc, SystemUserRequestProcess process) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.process = process;
        token = api.token(Api.SMARTCLOUD);
    }

    @ParameterizedTest
    @EnumSource
    void theStoredRequestIsTheAnswer(Door door) {
        Ask ask = Ask.own();
        String id = Door.API.id(Door.API.send(api, token, ask));

        Answer again = door.send(api, token, ask.text("integrationTitle", "Et annet navn"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(door.isNew(again)).isFalse();
        assertThat(door.id(again)).isEqualTo(id);
        assertThat(Stored.withReference(jdbc, ask.field("externalRef"))).isEqualTo(1);
        assertThat(Stored.instances(jdbc, id)).isEqualTo(1);
        assertThat(api.get(Door.REQUESTS + "/" + id, token)
                        .json()
                        .path("integrationTitle")
                        .asText())
                .isEqualTo("SmartCloud");
    }

    @ParameterizedTest
    @EnumSource
    void aRejectedRequestIsStillTheAnswer(Door door) {
        Ask ask = Ask.own();
        String id = door.id(door.send(api, token, ask));
        decide(id, "stadig.konsert", "reject");

        Answer again = door.send(api, token, ask);

        assertThat(again.status()).isEqualTo(200);
        assertThat(door.id(again)).isEqualTo(id);
        assertThat(Stored.status(jdbc, id)).isEqualTo("Rejected");
    }

    @ParameterizedTest
    @EnumSource
    void anApprovedRequestStandsInTheWay(Door door) {
        Ask ask = Ask.own();
        decide(door.id(door.send(api, token, ask)), "stadig.konsert", "approve");

        Answer again = door.send(api, token, ask);

        assertRefused(again, 400, "AUTH-00004");
        assertThat(again.json().path("title").asText()).contains("already exists");
    }

    @ParameterizedTest
    @EnumSource
    void aRequestOfTheOtherKindStandsInTheWay(Door door) {
        Ask forClients = Ask.forClients();
        door.send(api, token, forClients);
        Ask own = Ask.own()
                .text("systemId", Ask.CLIENT_SYSTEM)
                .text("partyOrgNo", Ask.TIGER)
                .text("externalRef", forClients.field("externalRef"));

        assertRefused(door.send(api, token, own), 400, "AUTH-00007");
    }

    @ParameterizedTest
    @EnumSource
    void anotherVendorIsToldNothingOfIt(Door door) {
        Ask ask = Ask.own();
        door.send(api, token, ask);

        assertRefused(door.send(api, api.token(Api.RIVAL), ask), 404, "AUTH-00011");
    }

    private void decide(String id, String person, String decision) {
        process.decide(new Actor.Person(person), UUID.fromString(id), decision, null);
    }
}
