package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bodies that are no request at all. */
@ApplicationTest
class UnreadableBodiesTest {

    /** Each body at each door. */
    static final List<Arguments> BODIES = Stream.of(
                    "",
                    "null",
                    "[]",
                    "7",
                    "\"tekst\"",
                    "{",
                    "{\"systemId\": }",
                    "{\"systemId\": \"x\"",
                    "systemId=991825827_smartcloud",
                    "<request/>",
                    "{\"systemId\": \"\u0000\"}",
                    "{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}")
            .flatMap(body -> Stream.of(Door.values()).map(door -> Arguments.of(door, body)))
            .toList();

    private final Api api;
    private final JdbcClient jdbc;

    @Autowired
    UnreadableBodiesTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @FieldSource("BODIES")
    void anUnreadableBodyIsRefusedAtBothDoors(Door door, String body) {
        Stored before = Stored.now(jdbc);

        Answer answer = api.post(door.path(false), api.token(Api.SMARTCLOUD), body);

        assertRefused(answer, 400, "STD-00000");
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }
}
