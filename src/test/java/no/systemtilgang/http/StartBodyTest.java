package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a vendor may send along with a start: the request's variables as texts, and nothing else. */
@ApplicationTest
class StartBodyTest {

    /** Members that change how the engine starts a process. */
    static final List<String> MEMBERS = List.of(
            "\"startInstructions\":[{\"type\":\"startAfterActivity\",\"activityId\":\"approve\"}]",
            "\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"create-system-user\"}]",
            "\"startInstructions\":[]",
            "\"\\u0073tartInstructions\":[{\"type\":\"startAfterActivity\",\"activityId\":\"approve\"}]",
            "\"StartInstructions\":[]",
            "\"skipCustomListeners\":true",
            "\"skipIoMappings\":true",
            "\"caseInstanceId\":\"x\"",
            "\"withVariablesInReturn\":true",
            "\"variables\":{}",
            "\"\\u0076ariables\":{\"x\":{\"value\":1}}",
            "\"unknown\":{\"a\":[{\"b\":[[[[]]]]}]}");

    /** Variables of other types, or in other forms. */
    static final List<String> FORMS = List.of(
            "{\"value\":\"x\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.lang.String\"}}",
            "{\"value\":\"rO0ABQ==\",\"type\":\"Bytes\"}",
            "{\"value\":\"eA==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"x\"}}",
            "{\"value\":\"{}\",\"type\":\"Json\"}",
            "{\"value\":\"<x/>\",\"type\":\"Xml\"}",
            "{\"value\":7,\"type\":\"Long\"}",
            "{\"value\":7}",
            "{\"value\":true,\"type\":\"Boolean\"}",
            "{\"value\":[\"x\"]}",
            "{\"value\":{\"x\":1}}",
            "{\"value\":\"x\",\"type\":7}",
            "{\"value\":\"x\",\"type\":[\"String\"]}",
            "{\"value\":\"x\",\"value\":\"y\"}",
            "{\"value\":\"x\",\"local\":true}",
            "\"x\"",
            "[]");

    private final Api api;
    private final JdbcClient jdbc;
    private final String token;

    @Autowired
    StartBodyTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
        token = api.token(Api.SMARTCLOUD);
    }

    @ParameterizedTest
    @FieldSource("MEMBERS")
    void aMemberThatIsNotTheRequestsIsRefused(String member) {
        String right = Ask.own().variables();

        assertStartsNothing(right.substring(0, right.length() - 1) + "," + member + "}");
        assertStartsNothing("{" + member + "," + right.substring(1));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aVariableThatIsNoTextIsRefused(String form) {
        assertStartsNothing(Ask.own()
                .without("integrationTitle")
                .variables()
                .replace("{\"variables\":{", "{\"variables\":{\"integrationTitle\":" + form + ","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "request",
                "execution",
                "registerRequest",
                "createSystemUser",
                "requestGates",
                "decision",
                "reason",
                "businessKey",
                "systemid",
                "rights ",
                ""
            })
    void anUnknownVariableIsRefused(String name) {
        assertStartsNothing(Ask.own().text(name, "x").variables());
    }

    @Test
    void aThousandUnknownVariablesAreRefused() {
        String many = IntStream.range(0, 1000)
                .mapToObj(it -> "\"v%d\":{\"value\":\"x\"}".formatted(it))
                .collect(Collectors.joining(",", "{\"variables\":{", "}}"));

        assertStartsNothing(many);
    }

    @Test
    void bodiesThatAreNoStartAreRefused() {
        for (String body : List.of("{}", "{\"variables\":null}", "{\"variables\":[]}", "{\"variables\":\"x\"}")) {
            assertStartsNothing(body);
        }
        assertStartsNothing(Ask.own().variables() + Ask.own().variables());
        assertStartsNothing(Ask.own().body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data"})
    void aBodyOfAnotherTypeStartsNothing(String type) {
        Stored before = Stored.now(jdbc);

        Answer answer = api.send(
                "POST",
                Door.START,
                token,
                type,
                BodyPublishers.ofString(Ask.own().variables()));

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @Test
    void aBusinessKeyOfTheVendorsIsReplacedByOurs() {
        String body = Ask.own().variables().replace("{\"variables\"", "{\"businessKey\":\"min\",\"variables\"");

        Answer answer = api.post(Door.START, token, body);

        assertThat(Door.ENGINE.isNew(answer)).as(answer.body()).isTrue();
        assertThat(Stored.status(jdbc, Door.ENGINE.id(answer))).isEqualTo("New");
    }

    private void assertStartsNothing(String body) {
        Stored before = Stored.now(jdbc);
        assertRefused(api.post(Door.START, token, body), 400, "STD-00000");
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }
}
