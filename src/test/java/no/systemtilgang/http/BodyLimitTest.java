package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bodies larger than the service reads. */
@ApplicationTest
class BodyLimitTest {

    private static final int LIMIT = 1024 * 1024;

    private final Api api;
    private final int port;
    private final JdbcClient jdbc;
    private final String token;

    @Autowired
    BodyLimitTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
        api = new Api(port);
        token = api.token(Api.SMARTCLOUD);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatSaysItIsTooLargeIsRefused(Door door) {
        assertTooLarge(api.post(door.path(false), token, padded(door, 5 * LIMIT)));
        assertTooLarge(api.post(door.path(false), token, padded(door, LIMIT + 1)));
    }

    @ParameterizedTest
    @EnumSource
    void aBodyInChunksThatIsTooLargeIsRefused(Door door) {
        assertTooLarge(chunked(door, padded(door, 5 * LIMIT)));
        assertTooLarge(chunked(door, padded(door, LIMIT + 1)));
    }

    @ParameterizedTest
    @EnumSource
    void aBodyUpToTheLimitIsRead(Door door) {
        assertThat(door.isNew(api.post(door.path(false), token, padded(door, LIMIT))))
                .isTrue();
        assertThat(door.isNew(chunked(door, padded(door, LIMIT)))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void listsMayBeLong(Door door) {
        String attribute = "{\"id\":\"urn:altinn:resource\",\"value\":\"ske-krav-og-betalinger\"}";
        String action = "{\"action\":\"" + "a".repeat(LIMIT - 10_000) + "\",\"resource\":[" + attribute + "]}";

        assertThat(door.isNew(door.send(api, token, Ask.own().json("rights", "[" + action + "]"))))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatIsStillSendingIsTold(Door door) throws IOException {
        byte[] megabyte = " ".repeat(LIMIT).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            OutputStream to = socket.getOutputStream();
            BufferedReader from = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            to.write("""
                    POST %s HTTP/1.1\r
                    Host: localhost:%d\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    """.formatted(door.path(false), port, token, 5 * LIMIT).getBytes(StandardCharsets.US_ASCII));
            to.write(megabyte);
            to.flush();

            String status = from.readLine();
            for (int sent = 1; sent < 5; sent++) {
                to.write(megabyte);
            }
            to.flush();

            assertThat(status).startsWith("HTTP/1.1 413");
            assertThat(from.lines().takeWhile(line -> !line.isEmpty()))
                    .anyMatch(line -> line.startsWith("Content-Type: application/problem+json"));
        }
    }

    private void assertTooLarge(Answer answer) {
        Stored before = Stored.now(jdbc);
        assertRefused(answer, 413, "SYS-00413");
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    private Answer chunked(Door door, String body) {
        return api.send(
                "POST",
                door.path(false),
                token,
                "application/json",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII))));
    }

    /** A body in order, filled up with white space. */
    private static String padded(Door door, int length) {
        String body = door.body(Ask.own());
        return body + " ".repeat(length - body.length());
    }
}
