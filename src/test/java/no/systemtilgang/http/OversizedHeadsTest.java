package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** Addresses, headers, cookies, parameters and ranges beyond all measure. */
@ApplicationTest
class OversizedHeadsTest {

    private static final String FONT = "/designsystem/inter/inter-latin-wght-normal.woff2";

    private static final String FORM = "application/x-www-form-urlencoded";

    private final int port;
    private final Api api;

    OversizedHeadsTest(@Value("${server.port}") int port) {
        this.port = port;
        api = new Api(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/systemtilgang", "/engine-rest/task", "/camunda/api/engine/engine/default/task", Door.REQUESTS})
    void hugeHeadsAreRefused(String path) {
        for (int size : List.of(9_000, 100_000, 1_000_000)) {
            assertRefused(head(path + "?x=" + "x".repeat(size)));
            assertRefused(head(path + "/x".repeat(size / 2)));
            assertRefused(head(path, "X-Long: " + "x".repeat(size)));
            assertRefused(head(path, "X-Many: x\r\n".repeat(size / 11)));
            assertRefused(head(path, "x".repeat(size) + ": x"));
        }
        assertRefused(head(path, "A: x\r\n".repeat(150)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tilgjengelighet",
                "/systemtilgang",
                "/engine-rest/task",
                "/camunda/app/tasklist/",
                "/demo/login"
            })
    void thousandsOfCookiesAreRefusedOrOverlooked(String path) {
        for (int many : List.of(150, 250, 2_500)) {
            assertThat(head(path, "Cookie: " + "a=;".repeat(many)))
                    .as("%d cookies", many)
                    .isBetween(200, 499);
        }
        assertRefused(head(path, "Cookie: " + "a=;".repeat(50_000)));
        assertRefused(head(path, "Cookie: a=b\r\n".repeat(150)));
    }

    @Test
    void aFormOfTooManyFieldsIsRefusedWhole() {
        Browser stadig = Browser.of(api, "stadig.konsert");
        String csrf = Browser.csrf(stadig.get(Browser.CHOICE));
        Map<String, String> many =
                IntStream.range(0, 50_000).boxed().collect(Collectors.toMap(it -> "a" + it, it -> ""));

        assertThat(stadig.submit(Browser.CHOICE, csrf, many).status()).isEqualTo(400);
        assertThat(api.send(form("/oauth2/token", FORM, "a&".repeat(400_000))).status())
                .isEqualTo(400);
    }

    @Test
    void aFormThatIsDearToReadIsNoWorseThanOthers() {
        String collisions = IntStream.range(0, 1 << 13)
                .mapToObj(it -> IntStream.range(0, 13)
                        .mapToObj(bit -> (it >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("=&"));

        for (String body : List.of(collisions, "a=" + "%41".repeat(300_000), "%".repeat(100_000))) {
            assertThat(api.send(form("/demo/login", FORM, body)).status()).isIn(400, 403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/systemtilgang",
                "/systemtilgang/virksomhet",
                "/logout",
                "/login/oauth2/code/login",
                "/demo/login",
                "/oauth2/token",
                "/engine-rest/deployment/create",
                "/camunda/api/engine/engine/default/deployment/create",
                "/camunda/api/engine/engine/default/task/x/complete"
            })
    void filesAreNotTaken(String path) {
        String part = "--x\r\nContent-Disposition: form-data; name=\"f%d\"; filename=\"../../f\"\r\n\r\nx\r\n";
        String body = IntStream.range(0, 5000).mapToObj(part::formatted).collect(Collectors.joining()) + "--x--\r\n";

        assertThat(api.send(form(path, "multipart/form-data; boundary=x", body)).status())
                .isIn(302, 400, 401, 403, 404, 405, 415);
        assertThat(api.send(form(path, "multipart/form-data; boundary=" + "x".repeat(5000), body))
                        .status())
                .isIn(302, 400, 401, 403, 404, 405, 415);
    }

    @Test
    void rangesGetNoMoreThanTheFile() {
        int size = api.get(FONT, null).response().body().length();
        for (String ranges : List.of(
                "bytes=" + "0-,".repeat(99) + "0-",
                "bytes=" + "0-,".repeat(2000) + "0-",
                "bytes="
                        + IntStream.range(0, 1000).mapToObj(it -> it + "-" + it).collect(Collectors.joining(",")),
                "bytes=5-1",
                "bytes=-99999999999999999999",
                "bytes=99999999999-",
                "x=0-1")) {
            Answer answer = api.send(api.request(FONT, null).header("Range", ranges));
            assertThat(answer.status()).as(ranges).isIn(200, 206, 400, 416);
            assertThat(answer.body().length()).as(ranges).isLessThanOrEqualTo(2 * size);
        }
    }

    /** Refused, or ended without a word, since who is still sending does not always get the answer. */
    private static void assertRefused(int status) {
        assertThat(status).matches(it -> it == 0 || it >= 400 && it < 500);
    }

    private int head(String path, String... headers) {
        try (Wire wire = Wire.to(port)) {
            return wire.lines("GET " + path + " HTTP/1.1", "Host: localhost")
                    .lines(headers)
                    .lines("")
                    .status();
        } catch (IOException ended) {
            return 0;
        }
    }

    private HttpRequest.Builder form(String path, String type, String body) {
        return api.request(path, null).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }
}
