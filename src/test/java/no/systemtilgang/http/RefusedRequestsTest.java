package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.register.Systems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wrong input: the published status and code at both doors, and nothing stored. */
@ApplicationTest
class RefusedRequestsTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final Systems systems;

    @Autowired
    RefusedRequestsTest(@Value("${server.port}") int port, JdbcClient jdbc, Systems systems) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.systems = systems;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @FieldSource("no.systemtilgang.http.WrongAsks#CASES")
    void wrongInputIsRefusedAtBothDoors(Door door, String what, Ask ask, int status, String code) {
        assertRefused(refused(door, ask), status, code);
    }

    @ParameterizedTest
    @EnumSource
    void aRedirectUrlThatTheSystemHasNotRegisteredIsRefused(Door door) {
        for (String url : WrongAsks.UNREGISTERED) {
            assertRefused(refused(door, Ask.own().text("redirectUrl", url)), 400, "AUTH-00021");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRedirectUrlIsRefusedWhenTheSystemHasNone(Door door) {
        String system = TestSystems.register(systems, List.of());

        Answer answer = refused(door, Ask.own().text("systemId", system).text("redirectUrl", Ask.RECEIPT));

        assertRefused(answer, 400, "AUTH-00026");
    }

    @ParameterizedTest
    @EnumSource
    void packagesAreNamedThatTheSystemHasNotRegistered(Door door) {
        Answer answer = refused(door, Ask.own().json("accessPackages", Ask.packages("jordbruk", "toll")));

        assertThat(answer.json().path("NotFoundPackages").asText())
                .isEqualTo("urn:altinn:accesspackage:jordbruk, urn:altinn:accesspackage:toll");
    }

    @ParameterizedTest
    @EnumSource
    void packagesAreNamedThatDoNotFitTheKindOfSystemUser(Door door) {
        String system = TestSystems.register(systems, List.of(), "ansvarlig-revisor", "klientadministrator", "toll");

        Answer standard = refused(
                door,
                Ask.own().text("systemId", system).json("accessPackages", Ask.packages("toll", "ansvarlig-revisor")));
        Answer agent = refused(
                door,
                Ask.forClients()
                        .text("systemId", system)
                        .json("accessPackages", Ask.packages("toll", "klientadministrator")));

        assertRefused(standard, 400, "AUTH-00064");
        assertThat(standard.json().path("NotDelegablePackages").asText())
                .isEqualTo("urn:altinn:accesspackage:ansvarlig-revisor");
        assertRefused(agent, 400, "AUTH-00065");
        assertThat(agent.json().path("NotDelegablePackages").asText())
                .isEqualTo("urn:altinn:accesspackage:klientadministrator");
    }

    @Test
    void rightsForClientsAreRefusedAtTheEnginesDoor() {
        Ask ask = Ask.forClients().json("rights", Ask.rights("ske-krav-og-betalinger"));

        assertRefused(refused(Door.ENGINE, ask), 400, "STD-00000");
    }

    @Test
    void anotherKindOfSystemUserIsRefusedAtTheEnginesDoor() {
        for (String kind : List.of("Agent", "STANDARD", "klient", "agent,standard")) {
            assertRefused(refused(Door.ENGINE, Ask.own().text("systemUserType", kind)), 400, "STD-00000");
        }
    }

    private Answer refused(Door door, Ask ask) {
        Stored before = Stored.now(jdbc);
        Answer answer = door.send(api, api.token(Api.SMARTCLOUD), ask);
        assertThat(Stored.now(jdbc)).isEqualTo(before);
        return answer;
    }
}
