package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What is no HTTP, or could mean two things, is refused, and no refusal tells what we are made of. */
@ApplicationTest
class MalformedHttpTest {

    private static final String HOST = "Host: localhost\n";
    private static final String ASK = "POST " + Door.REQUESTS + " HTTP/1.1\n" + HOST;
    private static final String PAGE = "GET /smartcloud HTTP/1.1\n" + HOST;

    /** A stack trace, a class, a version, a statement. */
    private static final Pattern INSIDES = Pattern.compile("(?m)^\\s*at"
            + " [a-z]+\\.|\\bjava\\.(lang|util|io)\\.|org\\.(apache|springframework|camunda|postgresql)|com\\.fasterxml|no\\.systemtilgang|Tomcat|Coyote|PSQL|ENGINE-\\d|(?i)\\bselect"
            + " .+ from\\b|jdbc:");

    /** With two lengths, or none that is sure: the next request on the connection could be somebody else's. */
    static final List<String> SMUGGLING = List.of(
            ASK + "Content-Length: 6\nTransfer-Encoding: chunked\n\n0\n\n" + PAGE + "\n",
            ASK + "Transfer-Encoding: chunked\nContent-Length: 6\n\n0\n\n" + PAGE + "\n",
            ASK + "Content-Length: 2\nContent-Length: 40\n\n{}" + PAGE + "\n",
            ASK + "Content-Length: 2, 40\n\n{}" + PAGE + "\n",
            ASK + "Content-Length: +2\n\n{}" + PAGE + "\n",
            ASK + "Content-Length: -2\n\n{}" + PAGE + "\n",
            ASK + "Content-Length: 0x2\n\n{}" + PAGE + "\n",
            ASK + "Content-Length: 2 2\n\n{}" + PAGE + "\n",
            ASK + "Transfer-Encoding: xchunked\n\n0\n\n" + PAGE + "\n",
            ASK + "Transfer-Encoding: chunked, identity\n\n0\n\n" + PAGE + "\n",
            ASK + "Transfer-Encoding: identity\nTransfer-Encoding: chunked\nContent-Length: 4\n\n0\n\n" + PAGE + "\n",
            ASK + "Transfer-Encoding: chunked\nTransfer-Encoding: cow\n\n0\n\n" + PAGE + "\n",
            ASK + "Transfer-Encoding\u000b: chunked\nContent-Length: 4\n\n0\n\n" + PAGE + "\n",
            ASK + "Transfer-Encoding : chunked\nContent-Length: 4\n\n0\n\n" + PAGE + "\n",
            ASK + "Transfer-Encoding: chunked\n\nzz\n\n" + PAGE + "\n",
            ASK + "Transfer-Encoding: chunked\n\nfffffffffffffffff\n" + PAGE + "\n");

    static final List<String> NO_HTTP = List.of(
            "GET /smartcloud HTTP/1.1\n\n",
            "GET /smartcloud HTTP/1.1\n" + HOST + "Host: evil.example\n\n",
            "GET /smartcloud HTTP/1.1\nHost: evil<>.example\n\n",
            "GET /smartcloud HTTP/1.1\nHost: a:b:c\n\n",
            "GET /smartcloud HTTP/9.9\n" + HOST + "\n",
            "GET /smart cloud HTTP/1.1\n" + HOST + "\n",
            "GET /\u001b[31m HTTP/1.1\n" + HOST + "\n",
            "GET /smartcloud?<script> HTTP/1.1\n" + HOST + "\n",
            "GET /%zz HTTP/1.1\n" + HOST + "\n",
            "GET /%00 HTTP/1.1\n" + HOST + "\n",
            "GET /systemtilgang%2f..%2f HTTP/1.1\n" + HOST + "\n",
            "GET /systemtilgang%5c HTTP/1.1\n" + HOST + "\n",
            PAGE + "X: a\u0000b\n\n",
            PAGE + "no colon\n\n",
            PAGE + "X: " + "a".repeat(20_000) + "\n\n",
            "\u0016\u0003\u0001\u0002\n\n");

    private final Api api;
    private final RawHttp raw;

    @Autowired
    MalformedHttpTest(@Value("${server.port}") int port) {
        api = new Api(port);
        raw = new RawHttp(port);
    }

    @ParameterizedTest
    @FieldSource("SMUGGLING")
    void noSecondRequestHidesInTheBodyOfAFirst(String request) {
        String answer = raw.send(request);

        assertThat(RawHttp.status(answer)).as(answer).isBetween(400, 501);
        assertThat(answer.split("HTTP/1\\.1 ", -1)).as(answer).hasSize(2);
        assertThat(answer)
                .doesNotContain("SmartCloud", "(the connection was kept)")
                .doesNotContainPattern(INSIDES);
    }

    @ParameterizedTest
    @FieldSource("NO_HTTP")
    void whatIsNoHttpIsRefusedAndToldNothing(String request) {
        String answer = raw.send(request);

        assertThat(RawHttp.status(answer)).as(answer).isIn(400, 505);
        assertThat(answer).doesNotContain("SmartCloud").doesNotContainPattern(INSIDES);
    }

    @Test
    void aFoldedLineIsPartOfItsHeaderAndNoHeaderOfItsOwn() {
        String answer = raw.send(
                "GET /smartcloud HTTP/1.1\n" + HOST + "X: a\n Transfer-Encoding: chunked\nConnection: close\n\n");

        assertThat(RawHttp.status(answer)).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "PATCH", "LINK", "DEBUG", "get"})
    void noOtherMethodIsAnswered(String method) {
        for (String path : List.of(
                "/smartcloud",
                "/systemtilgang",
                "/receipt/x",
                Door.REQUESTS,
                "/engine-rest/task",
                "/camunda/app/tasklist/")) {
            String answer =
                    raw.send(method + " " + path + " HTTP/1.1\n" + HOST + "Cookie: secret=7\nConnection: close\n\n");

            assertThat(RawHttp.status(answer))
                    .as(path)
                    .satisfiesAnyOf(
                            it -> assertThat(it).isBetween(400, 501),
                            it -> assertThat(it).as("to the login").isEqualTo(302));
            assertThat(answer).doesNotContain("secret=7", "<main").doesNotContainPattern(INSIDES);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /authentication/api/v1/systemuser/request/vendor | {",
                "POST   | /authentication/api/v1/systemuser/request/vendor | [1]",
                "POST   | /authentication/api/v1/systemregister/vendor     | {\"id\":{\"a\":1}}",
                "PUT    | /authentication/api/v1/systemregister/vendor/x/rights | 7",
                "GET    | /authentication/api/v1/systemuser/x/y            | x",
                "GET    | /authentication/api/v1/systemuser/request/vendor/bysystem/x?token=%25 | x",
                "GET    | /authentication/api/v1/systemuser/vendor/byquery | x",
                "DELETE | /authentication/api/v1/systemuser/request/vendor/x | x",
                "PATCH  | /authentication/api/v1/systemuser/request/vendor | {}",
                "POST   | /authorization/api/v1/decision                   | {",
                "POST   | /engine-rest/process-definition/key/system-user-request/start | {",
                "POST   | /engine-rest/process-definition/key/system-user-request/start | {\"variables\":7}",
                "POST   | /engine-rest/process-definition/key/system-user-request/start |"
                        + " {\"variables\":{\"systemId\":{\"value\":{}}}}",
                "GET    | /engine-rest/process-instance/'                  | x"
            })
    void noRefusalOfTheApisTellsWhatWeAreMadeOf(String method, String path, String body) {
        for (String token : new String[] {null, "x.y.z", api.token(Api.SMARTCLOUD, Owners.SCOPES)}) {
            for (String type : List.of("application/json", "text/plain", ";;;", "multipart/form-data")) {
                Answer answer = api.send(api.request(path, token)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body)));
                assertTellsNothing(method + " " + path + " " + type, answer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/systemtilgang/x",
                "/systemtilgang/foresporsel/x",
                "/systemtilgang/api/klienter/x",
                "/systemtilgang/api/oppgave/%27",
                "/systemtilgang/00000000-0000-0000-0000-000000000000/historikk?etter=x",
                "/receipt/x",
                "/login/oauth2/code/login",
                "/login/oauth2/code/other",
                "/oauth2/authorization/other",
                "/oauth2/authorize?client_id=x",
                "/oauth2/token",
                "/camunda/api/engine/engine/default/task?sortBy=x",
                "/camunda/api/engine/engine/default/task?processVariables=x",
                "/camunda/api/engine/engine/default/task/x/form",
                "/camunda/api/engine/engine/other/task",
                "/camunda/api/cockpit/plugin/x",
                "/camunda/app/x/y/",
                "/camunda/app/x/default/",
                "/camunda/app/tasklist/other/",
                "/camunda/app/tasklist/other",
                "/camunda/app/",
                "/v3/api-docs/x",
                "/demo/token/personal?person=nobody",
                "/demo/token/systemuser",
                "/smartcloud/krav?orgNo=x"
            })
    void noRefusalOfThePagesTellsWhatWeAreMadeOf(String path) {
        Browser nobody = new Browser(api);
        Browser approver = Browser.of(api, "stadig.konsert");
        Browser owner = Browser.of(api, "prosess.eier");
        for (Browser browser : List.of(nobody, approver, owner)) {
            Stream.of(
                            browser.get(path),
                            browser.get(path, "Content-Type", ";;;"),
                            browser.call("POST", path, "{"),
                            browser.call("PUT", path, "[]"))
                    .forEach(it -> assertTellsNothing(path, it));
        }
    }

    @Test
    void aBrokenUploadIsRefusedLikeAnyOtherForgedForm() {
        Answer answer = api.send(
                "POST", "/systemtilgang/virksomhet", null, "multipart/form-data", BodyPublishers.ofString("x"));

        assertThat(answer.header("Location")).endsWith("/login/expired"); // nobody is logged in
        assertTellsNothing("upload", answer);
    }

    private static void assertTellsNothing(String what, Answer answer) {
        assertThat(answer.status()).as(what + answer.body()).isLessThan(500);
        assertThat(answer.body()).as(what).doesNotContainPattern(INSIDES);
        assertThat(answer.response().headers().map())
                .doesNotContainKeys("Server", "X-Powered-By", "server", "x-powered-by");
    }
}
