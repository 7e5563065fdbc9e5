package no.systemtilgang.http;

import static no.systemtilgang.http.Crowd.FORWARDED_FOR;
import static no.systemtilgang.http.Crowd.newcomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Senders of one byte at a time; here a request has to come in within three seconds. */
@LimitedTest
class SlowSendersTest {

    /** Half a minute of bytes: far more than the time that a request has. */
    private static final String DRIBBLE = "a".repeat(120);

    private static final long PAUSE_MILLIS = 250;

    private final int port;
    private final Api api;

    @Autowired
    SlowSendersTest(@Value("${server.port}") int port) {
        this.port = port;
        api = new Api(port);
    }

    @Test
    void aSlowRequestLineIsCutOff() throws IOException, InterruptedException {
        assertCutOff("");
        assertCutOff("GET /");
    }

    @Test
    void slowHeadersAreCutOff() throws IOException, InterruptedException {
        assertCutOff("GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    }

    @ParameterizedTest
    @CsvSource({
        "/authentication/api/v1/systemuser/request/vendor, application/json",
        "/engine-rest/process-definition/key/system-user-request/start, application/json",
        "/camunda/api/engine/engine/default/task, application/json",
        "/systemtilgang, application/x-www-form-urlencoded",
        "/demo/login, application/x-www-form-urlencoded",
        "/oauth2/token, application/x-www-form-urlencoded",
        "/login/oauth2/code/login, multipart/form-data; boundary=x"
    })
    void aSlowBodyIsCutOff(String path, String type) throws IOException, InterruptedException {
        String head = head(path, newcomer()) + "Content-Type: " + type + "\r\n";

        assertCutOff(head + "Content-Length: 1000\r\n\r\n");
        assertCutOff(head + "Content-Length: 5000000\r\n\r\n");
        assertCutOff(head + "Transfer-Encoding: chunked\r\n\r\n3e8\r\n");
    }

    @Test
    void whoSendsInTimeIsAnswered() throws IOException {
        try (Wire wire = Wire.to(port)) {
            String body = Ask.own().body();
            wire.text(head(Door.REQUESTS, newcomer()) + "Authorization: Bearer ");
            wire.text(api.token(Api.SMARTCLOUD));
            wire.text("\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n");
            wire.text(body.substring(0, 10));
            wire.text(body.substring(10));

            assertThat(wire.status()).isEqualTo(201);
        }
    }

    @Test
    void oneAddressHasSoManyAtOnceAndOthersAreServedMeanwhile() throws IOException {
        String slow = newcomer();
        List<Wire> wires = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * LimitedTest.AT_ONCE; i++) {
                wires.add(Wire.to(port)
                        .text(head("/oauth2/token", slow)
                                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na"));
            }

            assertThat(new Crowd(api)
                            .get(newcomer(), "/actuator/health/readiness", null)
                            .status())
                    .isEqualTo(200);
            assertThat(wires.stream().map(Wire::status).filter(it -> it == 429).count())
                    .isGreaterThanOrEqualTo(LimitedTest.AT_ONCE);
        } finally {
            for (Wire wire : wires) {
                wire.close();
            }
        }
    }

    private void assertCutOff(String begin) throws IOException, InterruptedException {
        try (Wire wire = Wire.to(port)) {
            wire.text(begin);
            assertThat(wire.isEndedWhileDribbling(DRIBBLE, PAUSE_MILLIS)).isTrue();
        }
    }

    private static String head(String path, String sender) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + FORWARDED_FOR + ": " + sender + "\r\n";
    }
}
