package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertClientError;
import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bodies that are small to send and meant to be dear to read. */
@ApplicationTest
class BombsTest {

    private static final int LIMIT = 1024 * 1024;
    private static final int ALMOST = LIMIT - 1000;

    /** Each to be put where a value stands. */
    private static final Map<String, String> VALUES = Map.of(
            "nested lists",
            "[".repeat(ALMOST / 2) + "]".repeat(ALMOST / 2),
            "nested objects",
            "{\"a\":".repeat(ALMOST / 7) + "1" + "}".repeat(ALMOST / 7),
            "unclosed lists",
            "[".repeat(ALMOST),
            "a long number",
            "9".repeat(ALMOST),
            "a long fraction",
            "0." + "9".repeat(ALMOST),
            "a huge exponent",
            "1e999999999",
            "a tiny exponent",
            "1e-999999999",
            "a long name",
            "{\"" + "n".repeat(ALMOST) + "\":1}",
            "many names",
            names("n%d", 60_000),
            "one name many times",
            names("n", 60_000));

    private final Api api;
    private final JdbcClient jdbc;
    private final String token;

    @Autowired
    BombsTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
        token = api.token(Api.SMARTCLOUD);
    }

    @ParameterizedTest
    @EnumSource
    void aBombIsRefusedAtTheVendorsDoors(Door door) {
        VALUES.forEach((what, bomb) -> {
            Stored before = Stored.now(jdbc);

            assertRefused(api.post(door.path(false), token, bomb), 400, "STD-00000");
            for (String name : List.of("rights", "systemId", "partyOrgNo")) {
                assertRefused(api.post(door.path(false), token, withBomb(door, name, bomb)), 400, "STD-00000");
            }
            assertThat(Stored.now(jdbc)).as(what).isEqualTo(before);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aBombWhereNothingIsExpectedDoesNoHarm(Door door) {
        VALUES.forEach((what, bomb) -> assertThat(
                        api.post(door.path(false), token, withMember(door.body(Ask.own()), "unknown", bomb))
                                .status())
                .as(what)
                .isLessThan(500));
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatComesTwiceIsRefused(Door door) {
        String body = door.body(Ask.own());

        assertRefused(
                api.post(
                        door.path(false), token, withMember(body, door == Door.API ? "partyOrgNo" : "variables", "{}")),
                400,
                "STD-00000");
    }

    @Test
    void aBombInJsonTextIsRefusedAtTheEnginesDoor() {
        for (String bomb : VALUES.values()) {
            assertClientError(Door.ENGINE.send(api, token, Ask.own().text("rights", bomb)));
        }
    }

    @Test
    void aBombIsRefusedByTheRestOfTheApi() {
        String register = api.token(Api.SMARTCLOUD, "altinn:authentication/systemregister.write");
        String authorize = api.token(Api.SMARTCLOUD, "altinn:authorization/authorize");
        VALUES.forEach((what, bomb) -> {
            assertClientError(api.post("/authentication/api/v1/systemregister/vendor", register, bomb));
            assertClientError(
                    api.post("/authentication/api/v1/systemregister/vendor", register, "{\"name\":" + bomb + "}"));
            assertClientError(api.post("/authorization/api/v1/decision", authorize, "{\"Request\":" + bomb + "}"));
        });
    }

    @Test
    void aBombIsRefusedByTheWebApplicationsInterface() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser stadig = Browser.of(api, "stadig.konsert");
        String root = "/camunda/api/engine/engine/default";
        VALUES.forEach((what, bomb) -> {
            for (String path : List.of(
                    root + "/task", root + "/task/count", sent.task() + "/complete", sent.task() + "/submit-form")) {
                for (String body : List.of(
                        bomb,
                        "{\"priority\":" + bomb + "}",
                        "{\"variables\":{\"x\":{\"value\":" + bomb + "}}}",
                        "{\"unknown\":" + bomb + "}")) {
                    Answer answer = stadig.call("POST", path, body);
                    assertThat(answer.status()).as(what + " at " + path).isLessThan(500);
                }
            }
        });
        assertThat(Stored.status(jdbc, sent.id())).isEqualTo("New");
    }

    @ParameterizedTest
    @EnumSource
    void aCompressedBodyIsNotRead(Door door) {
        byte[] compressed = compressed(door.body(Ask.own()));
        Stored before = Stored.now(jdbc);

        for (String encoding : List.of("gzip", "deflate", "br", "x-gzip", "gzip, gzip", "GZIP", "identity, gzip")) {
            assertRefused(
                    api.send(api.request(door.path(false), token)
                            .header("Content-Type", "application/json")
                            .header("Content-Encoding", encoding)
                            .POST(BodyPublishers.ofByteArray(compressed))),
                    415,
                    "SYS-00415");
        }
        assertRefused(
                api.send("POST", door.path(false), token, "application/json", BodyPublishers.ofByteArray(compressed)),
                400,
                "STD-00000");
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsExpresslyNotCompressedIsRead(Door door) {
        assertThat(door.isNew(api.send(api.request(door.path(false), token)
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", "identity")
                        .POST(BodyPublishers.ofString(door.body(Ask.own()))))))
                .isTrue();
    }

    private static String withBomb(Door door, String name, String bomb) {
        String body = door.body(Ask.own().text(name, "BOMB"));
        return body.replace("\"BOMB\"", bomb);
    }

    private static String withMember(String body, String name, String value) {
        return body.substring(0, body.length() - 1) + ",\"" + name + "\":" + value + "}";
    }

    private static String names(String pattern, int many) {
        return IntStream.range(0, many)
                .mapToObj(it -> "\"" + pattern.formatted(it) + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static byte[] compressed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
