package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertClientError;
import static no.systemtilgang.http.Refusals.assertRefused;
import static no.systemtilgang.http.SystemBody.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

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

/** What the register answers to bodies and addresses that make no sense. */
@ApplicationTest
class SystemRegisterBadInputTest {

    /** Members that make the sample unreadable or incomplete. */
    static final List<String> BAD = List.of(
            "\"id\":null",
            "\"id\":\" \"",
            "\"id\":7",
            "\"id\":[\"991825827_x\"]",
            "\"id\":\"991825827_" + "x".repeat(246) + "\"",
            "\"id\":\"991825827_\\u0000\"",
            "\"id\":\"991825827_\\ud800\"",
            "\"vendor\":null",
            "\"vendor\":{}",
            "\"vendor\":\"0192:991825827\"",
            "\"name\":null",
            "\"name\":\"SmartCloud\"",
            "\"name\":{\"nb\":\"a\",\"nn\":\"b\"}",
            "\"name\":{\"nb\":\" \",\"nn\":\"b\",\"en\":\"c\"}",
            "\"name\":{\"nb\":\"a\\u0000\",\"nn\":\"b\",\"en\":\"c\"}",
            "\"name\":{\"nb\":\"" + "x".repeat(256) + "\",\"nn\":\"b\",\"en\":\"c\"}",
            "\"name\":{\"nb\":\"SmartCloud \\u202eneteatettakS\",\"nn\":\"b\",\"en\":\"c\"}",
            "\"name\":{\"nb\":\"Skatte\\u200betaten\",\"nn\":\"b\",\"en\":\"c\"}",
            "\"name\":{\"nb\":\"a\\nb\",\"nn\":\"b\",\"en\":\"c\"}",
            "\"name\":{\"nb\":\"a\",\"nn\":\"\\u2066\",\"en\":\"c\"}",
            "\"description\":{\"nb\":\"\\u202e\",\"nn\":\"b\",\"en\":\"c\"}",
            "\"clientId\":[\"a\\u200bb\"]",
            "\"description\":{\"nb\":\"a\",\"en\":\"c\"}",
            "\"description\":null",
            "\"rights\":{}",
            "\"rights\":[null]",
            "\"rights\":[{}]",
            "\"rights\":[{\"resource\":[null]}]",
            "\"rights\":[{\"resource\":[{\"id\":\"urn:altinn:resource\"}]}]",
            "\"rights\":[{\"action\":\"\\u0000\",\"resource\":[]}]",
            "\"accessPackages\":[{}]",
            "\"accessPackages\":[null]",
            "\"accessPackages\":\"urn:altinn:accesspackage:toll\"",
            "\"clientId\":[null]",
            "\"clientId\":[\"\"]",
            "\"clientId\":[7]",
            "\"clientId\":\"en\"",
            "\"clientId\":[\"" + "x".repeat(5000) + "\"]",
            "\"clientId\":[\"\\u0000\"]",
            "\"isVisible\":\"ja\"",
            "\"isVisible\":1",
            "\"allowedRedirectUrls\":[null]",
            "\"allowedRedirectUrls\":[\"https://vg.no/\\u0000\"]",
            "\"allowedRedirectUrls\":[\"https://vg.no/" + "x".repeat(5000) + "\"]");

    private final Api api;
    private final JdbcClient jdbc;
    private final String token;

    @Autowired
    SystemRegisterBadInputTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
        token = api.token(Api.SMARTCLOUD, SystemBody.WRITE);
    }

    @ParameterizedTest
    @FieldSource("BAD")
    void badInputIsRefusedAndStoresNothing(String members) {
        SystemBody system = SystemBody.sample().registered(api, token);
        long before = changes();

        assertRefused(api.post(VENDOR, token, SystemBody.sample().with(members).json()), 400, "STD-00000");
        assertRefused(api.send("PUT", system.path(), token, system.with(members).json()), 400, "STD-00000");

        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void everyMissingMemberIsNamed() {
        Answer answer = api.post(VENDOR, token, "{\"systemId\":\"x\",\"systemNameInvalid\":{}}");

        assertRefused(answer, 400, "STD-00000");
        assertThat(answer.json().path("errors").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "vendor", "name", "description");
    }

    @Test
    void tenThousandRightsAreTooMany() {
        String rights = IntStream.range(0, 10_000)
                .mapToObj(it -> "{\"resource\":[{\"id\":\"urn:altinn:resource\",\"value\":\"" + it + "\"}]}")
                .collect(Collectors.joining(",", "[", "]"));
        SystemBody system = SystemBody.sample().registered(api, token);

        assertRefused(
                api.post(
                        VENDOR,
                        token,
                        SystemBody.sample().with("\"rights\":" + rights).json()),
                400,
                "STD-00000");
        assertRefused(api.send("PUT", system.path() + "/rights", token, rights), 400, "STD-00000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "7", "[null]", "[7]", "[{\"resource\":null}]", "[{\"urn\":7}]", "[["})
    void aBodyThatIsNoListIsRefused(String body) {
        SystemBody system = SystemBody.sample().registered(api, token);

        assertRefused(api.send("PUT", system.path() + "/rights", token, body), 400, "STD-00000");
        assertRefused(api.send("PUT", system.path() + "/accesspackages", token, body), 400, "STD-00000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%0a", "a%2fb", "a;b", "%25", "%ff", "%20", "a%5cb", "x/rights/y"})
    void anOddAddressIsRefused(String id) {
        assertClientError(api.get(VENDOR + "/" + id, token));
        assertClientError(api.send("DELETE", VENDOR + "/" + id, token, ""));
    }

    private long changes() {
        return jdbc.sql("select count(*) from systemtilgang.system_change_log")
                .query(Long.class)
                .single();
    }
}
