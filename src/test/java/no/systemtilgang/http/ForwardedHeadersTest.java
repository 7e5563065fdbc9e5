package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As long as no proxy is configured, nobody is believed to be one. */
@ApplicationTest
class ForwardedHeadersTest {

    private final Api api;
    private final JdbcClient jdbc;

    @Autowired
    ForwardedHeadersTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
    }

    @Test
    void theRecordHoldsTheAddressThatTheCallCameFrom() {
        Answer answer = api.send(api.request(Door.REQUESTS, api.token(Api.SMARTCLOUD))
                .header("X-Forwarded-For", "192.0.2.66")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Ask.own().body())));

        assertThat(jdbc.sql("select address from systemtilgang.audit_record where subject_id = ? order by id limit 1")
                        .param(UUID.fromString(answer.json().path("id").asText()))
                        .query(String.class)
                        .single())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void theLoginIsWhereTheCallerCameAndNotWhereAHeaderSays() {
        Answer answer = api.send(api.request("/systemtilgang", null)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=192.0.2.1;host=evil.example;proto=https"));

        assertThat(answer.header("Location")).isEqualTo(api.base() + "/oauth2/authorization/login");
    }
}
