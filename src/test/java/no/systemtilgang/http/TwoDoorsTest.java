package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.register.Systems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request that is in order, at either door. */
@ApplicationTest
class TwoDoorsTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final Systems systems;
    private final String token;

    @Autowired
    TwoDoorsTest(@Value("${server.port}") int port, JdbcClient jdbc, Systems systems) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.systems = systems;
        token = api.token(Api.SMARTCLOUD);
    }

    @ParameterizedTest
    @EnumSource
    void aRequestForOwnUseWaitsForItsAnswer(Door door) {
        Ask ask = Ask.own().text("redirectUrl", Ask.RECEIPT + "?kunde=7#svar");

        JsonNode stored = stored(door, ask);

        assertThat(stored.path("status").asText()).isEqualTo("New");
        assertThat(stored.path("systemId").asText()).isEqualTo(Ask.OWN_SYSTEM);
        assertThat(stored.path("partyOrgNo").asText()).isEqualTo(Ask.APE);
        assertThat(stored.path("externalRef").asText()).isEqualTo(ask.field("externalRef"));
        assertThat(stored.path("integrationTitle").asText()).isEqualTo("SmartCloud");
        assertThat(stored.path("redirectUrl").asText()).isEqualTo(Ask.RECEIPT + "?kunde=7#svar");
        assertThat(stored.path("rights").toString()).isEqualTo(Ask.rights("ske-krav-og-betalinger"));
        assertThat(stored.path("accessPackages").toString()).isEqualTo("[]");
        assertThat(stored.path("escalated").isBoolean()).isTrue();
        assertThat(stored.path("timedOut").isBoolean()).isTrue();
        assertThat(stored.path("created").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    }

    @ParameterizedTest
    @EnumSource
    void aRequestForClientsWaitsForItsAnswer(Door door) {
        JsonNode stored = stored(door, Ask.forClients());

        assertThat(stored.path("status").asText()).isEqualTo("New");
        assertThat(stored.path("partyOrgNo").asText()).isEqualTo(Ask.TIGER);
        assertThat(stored.path("accessPackages").toString()).isEqualTo(Ask.packages("ansvarlig-revisor"));
        assertThat(stored.has("rights")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whereToConfirmIsAnAbsoluteAddressOfOurs(Door door) {
        JsonNode stored = stored(door, Ask.own());

        assertThat(stored.path("confirmUrl").asText())
                .isEqualTo(api.base() + "/systemtilgang/foresporsel/"
                        + stored.path("id").asText());
    }

    @ParameterizedTest
    @EnumSource
    void theReferenceIsTheOrganisationNumberWhereNoneIsGiven(Door door) {
        Ask ask = Ask.own().text("systemId", system());

        String without = door.id(door.send(api, token, ask.without("externalRef")));
        Answer withNull = door.send(api, token, ask.json("externalRef", "null"));
        Answer withEmpty = door.send(api, token, ask.text("externalRef", ""));

        assertThat(read(without, false).path("externalRef").asText()).isEqualTo(Ask.APE);
        assertThat(List.of(door.id(withNull), door.id(withEmpty))).containsOnly(without);
        assertThat(door.isNew(withNull)).isFalse();
        assertThat(door.isNew(withEmpty)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void textsAreTrimmed(Door door) {
        String reference = UUID.randomUUID().toString();
        Ask ask = Ask.own()
                .text("systemId", " " + Ask.OWN_SYSTEM + " ")
                .text("partyOrgNo", Ask.APE + "  ")
                .text("externalRef", "\t" + reference + "\n")
                .text("integrationTitle", " Regnskapet vårt ")
                .text("redirectUrl", " " + Ask.RECEIPT + " ");

        JsonNode stored = stored(door, ask);

        assertThat(stored.path("systemId").asText()).isEqualTo(Ask.OWN_SYSTEM);
        assertThat(stored.path("partyOrgNo").asText()).isEqualTo(Ask.APE);
        assertThat(stored.path("externalRef").asText()).isEqualTo(reference);
        assertThat(stored.path("integrationTitle").asText()).isEqualTo("Regnskapet vårt");
        assertThat(stored.path("redirectUrl").asText()).isEqualTo(Ask.RECEIPT);
    }

    @ParameterizedTest
    @EnumSource
    void longTextsAreTakenUpToTheirLimit(Door door) {
        String reference = (UUID.randomUUID() + "x".repeat(255)).substring(0, 255);
        Ask ask = Ask.own()
                .text("externalRef", reference)
                .text("integrationTitle", "Å".repeat(255))
                .text("redirectUrl", (Ask.RECEIPT + "?" + "q".repeat(8192)).substring(0, 8192));

        assertThat(stored(door, ask).path("externalRef").asText()).isEqualTo(reference);
    }

    @Test
    void theApiSaysWhereTheRequestIs() {
        Answer answer = Door.API.send(api, token, Ask.own());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .isEqualTo(api.base() + "/authentication/api/v1/systemuser/request/" + Door.API.id(answer));
    }

    @Test
    void theApiPassesOverWhatItDoesNotKnow() {
        Ask ask = Ask.forClients()
                .text("somethingNew", "1")
                .text("systemUserType", "standard")
                .json("rights", Ask.rights("ske-krav-og-betalinger"));

        Answer answer = Door.API.send(api, token, ask);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().has("rights")).isFalse();
    }

    @Test
    void theApiReadsNamesInAnyCase() {
        String body = Ask.own().body().replace("systemId", "SystemID").replace("rights", "RIGHTS");

        assertThat(api.post(Door.API.path(false), token, body).status()).isEqualTo(201);
    }

    @Test
    void theEngineKeepsAReferenceAndNoData() {
        String id = Door.ENGINE.id(Door.ENGINE.send(api, token, Ask.own()));

        long variables = jdbc.sql("""
                        select count(*) from act_ru_variable
                        join act_ru_execution on act_ru_execution.id_ = act_ru_variable.proc_inst_id_
                        where business_key_ = ?""").param(id).query(Long.class).single();

        assertThat(variables).isZero();
        assertThat(Stored.instances(jdbc, id)).isEqualTo(1);
    }

    @Test
    void aRequestOfTheOtherKindOrOfAnotherVendorIsNotFound() {
        String own = Door.API.id(Door.API.send(api, token, Ask.own()));
        String forClients = Door.API.id(Door.API.send(api, token, Ask.forClients()));
        String rival = api.token(Api.RIVAL);

        for (Answer answer : List.of(
                api.get(Door.REQUESTS + "/agent/" + own, token),
                api.get(Door.REQUESTS + "/" + forClients, token),
                api.get(Door.REQUESTS + "/" + UUID.randomUUID(), token))) {
            Refusals.assertRefused(answer, 404, "AUTH-00010");
        }
        Refusals.assertRefused(api.get(Door.REQUESTS + "/" + own, rival), 404, "AUTH-00011");
        Refusals.assertRefused(api.get(Door.REQUESTS + "/agent/" + forClients, rival), 404, "AUTH-00011");
        Refusals.assertRefused(api.get(Door.REQUESTS + "/7", token), 400, "STD-00000");
    }

    private JsonNode stored(Door door, Ask ask) {
        Answer answer = door.send(api, token, ask);
        assertThat(door.isNew(answer)).as(answer.body()).isTrue();
        return read(door.id(answer), ask.isForClients());
    }

    private JsonNode read(String id, boolean forClients) {
        Answer answer = api.get(Door.REQUESTS + (forClients ? "/agent/" : "/") + id, token);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private String system() {
        return TestSystems.register(systems, List.of());
    }
}
