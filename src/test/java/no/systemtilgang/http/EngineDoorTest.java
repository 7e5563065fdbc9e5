package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertClientError;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A vendor reaches nothing of the engine but the start of a request and its own instance; anonymous nothing at all. */
@ApplicationTest
class EngineDoorTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final String token;
    private final Answer own;

    @Autowired
    EngineDoorTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
        token = api.token(Api.SMARTCLOUD);
        own = Door.ENGINE.send(api, token, Ask.own());
    }

    @Test
    void aVendorReachesNothingElse() {
        Stored before = Stored.now(jdbc);
        for (String path : EnginePaths.CLOSED) {
            Answer answer = send(path, token);
            assertThat(answer.status()).as(path).isIn(403, 404);
            assertTellsNothing(path, answer);
        }
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @Test
    void anonymousReachesNothing() {
        Stored before = Stored.now(jdbc);
        Stream<String> open =
                Stream.of("GET process-instance/{id}", "POST process-definition/key/system-user-request/start");
        for (String path : Stream.concat(open, EnginePaths.CLOSED.stream()).toList()) {
            Answer answer = send(path, null);
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertTellsNothing(path, answer);
        }
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @FieldSource("no.systemtilgang.http.EnginePaths#ODD")
    void anotherSpellingOpensNothing(String path) {
        Stored before = Stored.now(jdbc);
        for (String who : new String[] {token, null}) {
            Answer answer = send(path, who);
            assertThat(answer.status()).isBetween(400, 499);
            assertTellsNothing(path, answer);
        }
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    private Answer send(String methodAndPath, String token) {
        String[] parts = methodAndPath
                .replace("{id}", own.json().path("id").asText())
                .replace("{definition}", own.json().path("definitionId").asText())
                .replace("{task}", task())
                .split(" ");
        return api.send(
                parts[0],
                "/engine-rest/" + parts[1],
                token,
                "POST".equals(parts[0]) ? Ask.own().variables() : "");
    }

    private String task() {
        return jdbc.sql("select id_ from act_ru_task where proc_inst_id_ = ?")
                .param(own.json().path("id").asText())
                .query(String.class)
                .single();
    }

    private void assertTellsNothing(String path, Answer answer) {
        assertThat(answer.body())
                .as(path)
                .doesNotContain(
                        own.json().path("businessKey").asText(), "\"count\"", "Godkjenn systemtilgang", "7.24.0");
        if (answer.status() != 405 && answer.status() != 404) {
            assertClientError(answer);
        }
    }
}
