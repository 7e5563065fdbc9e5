package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.SystemUserRequestProcess;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which process instances a vendor sees at the engine's door. */
@ApplicationTest
class ProcessInstanceTest {

    private static final String INSTANCES = "/engine-rest/process-instance/";

    private final Api api;
    private final JdbcClient jdbc;
    private final SystemUserRequestProcess process;
    private final String token;

    @Autowired
    ProcessInstanceTest(@Value("${server.port}") int port, JdbcClient jdbc, SystemUserRequestProcess process) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.process = process;
        token = api.token(Api.SMARTCLOUD);
    }

    @Test
    void aVendorSeesItsOwn() {
        Answer started = Door.ENGINE.send(api, token, Ask.own());

        Answer seen = api.get(INSTANCES + started.json().path("id").asText(), token);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("businessKey").asText()).isEqualTo(Door.ENGINE.id(started));
        assertThat(seen.json().path("ended").asBoolean(true)).isFalse();
    }

    @Test
    void aVendorSeesNoneOfAnother() {
        Answer started = Door.ENGINE.send(api, token, Ask.own());

        assertNotFound(started.json().path("id").asText(), api.token(Api.RIVAL));
    }

    @Test
    void thereIsNothingBehindAnUnknownId() {
        assertNotFound(UUID.randomUUID().toString(), token);
        assertNotFound("count", token);
        assertNotFound("*", token);
    }

    @Test
    void whatGoesOnAfterTheApprovalIsNotTheVendors() {
        Answer started = Door.ENGINE.send(api, token, Ask.forClients());
        process.decide(new Actor.Person("dress.minst"), UUID.fromString(Door.ENGINE.id(started)), "approve", null);
        String clientSetUp =
                jdbc.sql("""
                        select id_ from act_ru_execution
                        where business_key_ = ? and parent_id_ is null and super_exec_ is not null""").param(Door.ENGINE.id(started)).query(String.class).single();

        assertNotFound(clientSetUp, token);
        assertThat(api.get(INSTANCES + started.json().path("id").asText(), token)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFinishedInstanceIsGone() {
        Answer started = Door.ENGINE.send(api, token, Ask.own());
        process.decide(new Actor.Person("stadig.konsert"), UUID.fromString(Door.ENGINE.id(started)), "reject", null);

        assertNotFound(started.json().path("id").asText(), token);
    }

    private void assertNotFound(String id, String token) {
        assertRefused(api.get(INSTANCES + id, token), 404, "SYS-00404");
    }
}
