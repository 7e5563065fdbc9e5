package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A text that the database does not take is the caller's error: 400, and no line of the log. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedTextsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    private final Api api;

    @Autowired
    RefusedTextsTest(@Value("${server.port}") int port) {
        api = new Api(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENGINE + "process-instance?businessKey=%00",
                ENGINE + "process-instance/count?processDefinitionKey=a%00b"
            })
    void inAQueryOfAProcessOwner(String query, CapturedOutput log) {
        assertRefused(Browser.of(api, "prosess.eier").get(query), log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\\u0000b\"}",
                "{\"processInstanceBusinessKey\":\"\\u0000\"}",
                "{\"orQueries\":[{\"nameLike\":\"\\u0000%\"}]}",
                "{\"processVariables\":[{\"name\":\"x\",\"operator\":\"eq\",\"value\":\"\\u0000\"}]}"
            })
    void inTheBodyOfATaskQuery(String query, CapturedOutput log) {
        Browser approver = Browser.of(api, "stadig.konsert");

        for (String path : List.of("task", "task/count")) {
            assertRefused(approver.call("POST", ENGINE + path, query), log);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/systemtilgang/api/paabegynt?system=%00&virksomhet=310904473", "/demo/token/personal?person=%00"
            })
    void whereOneThingIsLookedUp(String address, CapturedOutput log) {
        assertRefused(Browser.of(api, "stadig.konsert").get(address), log);
    }

    private static void assertRefused(Answer answer, CapturedOutput log) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(log.getAll()).doesNotContain("ERROR");
    }
}
