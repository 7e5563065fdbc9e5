package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is closed at the web applications' root is closed in every spelling, and by every name of a method. */
@ApplicationTest
class WebappSpellingsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String DELETE = "{\"processInstanceIds\":[\"{id}\"],\"deletionReason\":\"x\"}";
    private static final List<String> OVERRIDES =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method");

    private final Api api;
    private final JdbcClient jdbc;
    private final Sent sent;

    @Autowired
    WebappSpellingsTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
        sent = Sent.of(api, jdbc, Ask.own());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE {root}/process-instance/{id}/",
                "DELETE {root}//process-instance/{id}",
                "DELETE {root}/process-instance//{id}",
                "DELETE {root}/process-instance;x=y/{id}",
                "DELETE {root}/process-instance/{id};x=y",
                "DELETE {root}/process-instance/%2e/{id}",
                "DELETE {root}/job/%2e%2e/process-instance/{id}",
                "DELETE {root}/job/../process-instance/{id}",
                "DELETE {root}/job/..;/process-instance/{id}",
                "DELETE {root}/job/%252e%252e/process-instance/{id}",
                "DELETE {root}/process-instance%2F{id}",
                "DELETE {root}/process-instance%5C{id}",
                "DELETE {root}/process-instance/{id}%00",
                "DELETE {root}/process-instance/{id}%0A",
                "DELETE {root}/PROCESS-INSTANCE/{id}",
                "DELETE {root}/process%2Dinstance/{id}",
                "DELETE {root}/%70rocess-instance/{id}",
                "DELETE /camunda/api/engine/engine/DEFAULT/process-instance/{id}",
                "DELETE /camunda/api/engine/engine/default%20/process-instance/{id}",
                "DELETE /camunda/api/engine/process-instance/{id}",
                "DELETE /CAMUNDA/api/engine/engine/default/process-instance/{id}",
                "DELETE //camunda/api/engine/engine/default/process-instance/{id}",
                "DELETE /camunda//api/engine/engine/default/process-instance/{id}",
                "DELETE /camunda/app/../api/engine/engine/default/process-instance/{id}",
                "DELETE /camunda/app/%2e%2e/api/engine/engine/default/process-instance/{id}",
                "DELETE /systemtilgang/..;/camunda/api/engine/engine/default/process-instance/{id}",
                "DELETE /engine-rest/process-instance/{id}",
                "DELETE //engine-rest/process-instance/{id}",
                "DELETE /engine-rest/../engine-rest/process-instance/{id}",
                "DELETE /engine-rest/engine/default/process-instance/{id}",
                "POST {root}/process-instance/delete/",
                "POST {root}/process-instance/%64elete",
                "POST {root}/process-instance/count/%2e%2e/delete",
                "POST {root}/task/{task}/comment/create/",
                "POST {root}/task/{task}/comment%2Fcreate",
                "POST {root}/task/{task}/complete/",
                "POST {root}/task/{task}/variables/",
                "POST {root}/filter/x/%2e%2e/create",
                "PUT {root}/process-instance/suspended/",
                "PUT {root}/job/{id}/retries/%2e%2e/%2e%2e/%2e%2e/process-instance/{id}/variables/decision",
                "PATCH {root}/process-instance/{id}",
                "PROPFIND {root}/process-instance/{id}",
                "delete {root}/process-instance/{id}",
                "POST /camunda/api/admin/setup/default/user/create/",
                "POST /camunda/api/admin/setup/default/user/%63reate",
                "POST /camunda/api/admin//setup/default/user/create",
                "POST /camunda/api/admin/setup;x=y/default/user/create",
                "POST /camunda/api/admin/setup/DEFAULT/user/create",
                "POST /camunda/api/ADMIN/setup/default/user/create",
                "POST /camunda/app/admin/default/setup/"
            })
    void anotherSpellingOpensNothing(String call) {
        String[] parts = call.replace("{root}", ENGINE)
                .replace("{id}", sent.instanceId())
                .replace("{task}", sent.taskId())
                .split(" ");
        for (Caller caller : List.of(
                Caller.anonymous(api),
                Caller.loggedIn(api, "nysgjerrig.ansatt"),
                Caller.loggedIn(api, "prosess.eier"),
                Caller.with(api, api.token(Api.SMARTCLOUD)))) {
            Stored before = Stored.now(jdbc);
            Answer answer = caller.call(parts[0], parts[1], DELETE.replace("{id}", sent.instanceId()));
            assertThat(answer.status()).as(answer.body()).isBetween(300, 499);
            assertThat(answer.header("Location")).doesNotContain("process-instance", "setup");
            assertThat(Stored.now(jdbc)).isEqualTo(before);
        }
    }

    @Test
    void aMethodIsWhatItIsCalled() {
        Browser owner = Browser.of(api, "prosess.eier");
        String instance = ENGINE + "/process-instance/" + sent.instanceId();
        Stored before = Stored.now(jdbc);
        for (String override : OVERRIDES) {
            for (String path : List.of(instance, instance + "?_method=DELETE")) {
                Answer answer = owner.call(
                        api.request(path, null).header(override, "DELETE").GET());
                assertThat(answer.status()).isEqualTo(200);
            }
            Answer vendors = api.send(
                    api.request("/engine-rest/process-instance/" + sent.instanceId(), api.token(Api.SMARTCLOUD))
                            .header(override, "DELETE")
                            .GET());
            assertThat(vendors.status()).isEqualTo(200);
        }
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }
}
