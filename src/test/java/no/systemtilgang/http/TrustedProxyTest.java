package no.systemtilgang.http;

import static no.systemtilgang.http.Crowd.FORWARDED_FOR;
import static no.systemtilgang.http.Crowd.newcomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind a load balancer on 127.0.0.1: it is believed, anybody else is not. */
@LimitedTest
class TrustedProxyTest {

    private final int port;
    private final Api api;
    private final JdbcClient jdbc;

    @Autowired
    TrustedProxyTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
        api = new Api(port);
    }

    @Test
    void whatAProxyIsToldByTheSenderIsNotTheSendersAddress() {
        String sender = newcomer();

        Answer answer = asks("192.0.2.66, 127.0.0.1, " + sender);

        assertThat(recordedAddress(answer)).isEqualTo(sender);
    }

    @Test
    void theOneWhoIsCountedIsTheLastThatTheProxyTellsOf() {
        String sender = newcomer();
        Crowd crowd = new Crowd(api);

        for (int i = 0; i < LimitedTest.PER_ADDRESS; i++) {
            assertThat(crowd.get(newcomer() + ", " + sender, "/actuator/health/liveness", null)
                            .status())
                    .isEqualTo(200);
        }

        assertThat(crowd.get(newcomer() + ", " + sender, "/actuator/health/liveness", null)
                        .status())
                .isEqualTo(429);
    }

    @Test
    void somebodyElsesForwardedAddressCountsForNothing() throws IOException {
        for (int i = 0; i < LimitedTest.PER_ADDRESS; i++) {
            assertThat(forgedFrom("127.0.0.9")).isEqualTo(200);
        }

        assertThat(forgedFrom("127.0.0.9")).isEqualTo(429);
        assertThat(forgedFrom("127.0.0.10")).isEqualTo(200);
    }

    @Test
    void nobodysSchemeOrHostCounts() throws IOException {
        assertThat(loginFrom("127.0.0.1")).startsWith(api.base() + "/");
        assertThat(loginFrom("127.0.0.11")).startsWith(api.base() + "/");
    }

    @Test
    void linksAreMadeFromThePublicUrlWhateverAProxySays() {
        assertThat(asks(newcomer()).json().path("confirmUrl").asText()).startsWith(api.base() + "/");
    }

    private Answer asks(String forwardedFor) {
        Answer answer = api.send(api.request(Door.REQUESTS, api.token(Api.SMARTCLOUD))
                .header(FORWARDED_FOR, forwardedFor)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=192.0.2.1;host=evil.example;proto=https")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Ask.own().body())));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private String recordedAddress(Answer answer) {
        return jdbc.sql("select address from systemtilgang.audit_record where subject_id = ? order by id limit 1")
                .param(UUID.fromString(answer.json().path("id").asText()))
                .query(String.class)
                .single();
    }

    private int forgedFrom(String address) throws IOException {
        try (Wire wire = Wire.from(address, port)) {
            return wire.lines(
                            "GET /actuator/health/liveness HTTP/1.1",
                            "Host: localhost:" + port,
                            FORWARDED_FOR + ": " + newcomer(),
                            "X-Real-IP: " + newcomer(),
                            "Forwarded: for=" + newcomer(),
                            "")
                    .status();
        }
    }

    private String loginFrom(String address) throws IOException {
        try (Wire wire = Wire.from(address, port)) {
            assertThat(wire.lines(
                                    "GET /systemtilgang HTTP/1.1",
                                    "Host: localhost:" + port,
                                    "X-Forwarded-Proto: https",
                                    "X-Forwarded-Host: evil.example",
                                    "X-Forwarded-Port: 666",
                                    "Forwarded: for=192.0.2.1;host=evil.example;proto=https",
                                    "")
                            .status())
                    .isEqualTo(302);
            return wire.header("Location");
        }
    }
}
