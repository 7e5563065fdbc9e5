package no.systemtilgang.http;

import static no.systemtilgang.http.Flaws.assertFlaws;
import static no.systemtilgang.http.Flaws.member;
import static no.systemtilgang.http.Refusals.assertRefused;
import static no.systemtilgang.http.SystemBody.VENDOR;
import static no.systemtilgang.http.WrongSystems.VISIBLE;
import static no.systemtilgang.http.WrongSystems.pair;
import static no.systemtilgang.http.WrongSystems.rights;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registering a system: the published payloads, and every validation code. */
@ApplicationTest
class SystemRegisterPostTest {

    private static final String HIDDEN = "\"isVisible\":false,\"accessPackages\":";

    /** The published payloads that are in order: name, what differs from the sample. */
    static final List<Arguments> IN_ORDER = List.of(
            Arguments.of("the sample", ""),
            Arguments.of("2Rights", rights("ske-krav-og-betalinger", "ske-krav-og-betalinger-2")),
            Arguments.of(
                    "2RightsAndAP",
                    rights("ske-krav-og-betalinger", "ske-krav-og-betalinger-2") + "," + VISIBLE
                            + Ask.packages("skatt-naering")),
            Arguments.of(
                    "SubRights",
                    "\"rights\":[{\"resource\":[" + pair("ske-krav-og-betalinger") + ","
                            + pair("ske-krav-og-betalinger-2") + "]}]"),
            Arguments.of(
                    "WithAccessPackage",
                    HIDDEN + Ask.packages("skatt-naering", "konkursbo-tilgangsstyrer", "regnskapsforer-lonn")),
            Arguments.of("WithAccessPackageAgent", HIDDEN + Ask.packages("forretningsforer-eiendom", "skatt-naering")),
            Arguments.of("WithApp", rights("app_ttd_endring-av-navn-v2")),
            Arguments.of("WithResourceAndApp", rights("ske-krav-og-betalinger", "app_ttd_endring-av-navn-v2")),
            Arguments.of("an empty resource list", "\"rights\":[{\"resource\":[]}]"),
            Arguments.of("nothing optional", "\"rights\":null,\"clientId\":null,\"allowedredirecturls\":null"),
            Arguments.of("a query in a redirect URL", "\"allowedredirecturls\":[\"https://vg.no/a?b=c\"]"));

    private final Api api;
    private final JdbcClient jdbc;
    private final String token;

    @Autowired
    SystemRegisterPostTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
        token = api.token(Api.SMARTCLOUD, SystemBody.WRITE);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("IN_ORDER")
    void aSystemThatIsInOrderIsRegistered(String name, String members) {
        SystemBody system = SystemBody.sample().with(members);

        Answer answer = api.post(VENDOR, token, system.json());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().isTextual()).isTrue();
        assertThat(jdbc.sql("select system_id from systemtilgang.registered_system where system_internal_id = ?")
                        .param(UUID.fromString(answer.json().asText()))
                        .query(String.class)
                        .single())
                .isEqualTo(system.id());
    }

    @ParameterizedTest(name = "{1}: {0}")
    @FieldSource("no.systemtilgang.http.WrongSystems#FLAWED")
    void everyFlawIsNamed(String members, String codes) {
        long before = systems();

        assertFlaws(api.post(VENDOR, token, SystemBody.sample().with(members).json()), codes);

        assertThat(systems()).isEqualTo(before);
    }

    @Test
    void aFlawNamesTheItemsThatHaveIt() {
        Answer answer = api.post(
                VENDOR,
                token,
                SystemBody.sample()
                        .with("\"rights\":[{\"resource\":[" + pair("borte") + "," + pair("vekk") + "]},{\"resource\":["
                                + pair("ttd-am-k6")
                                + ",{\"id\":\"urn:altinn:res\",\"value\":\"ttd-am-invalidresformat\"}]}]")
                        .with("\"isVisible\":true,\"accessPackages\":[{\"urn\":\"toll\"},"
                                + "{\"urn\":\"urn:altinn:accesspackage:sjøfart\"},"
                                + "{\"urn\":\"urn:altinn:accesspackage:eksplisitt\"}]")
                        .json());

        assertFlaws(answer, "03 08 09 17");
        assertThat(member(answer, "03", "ResourceIds Not Found : ")).isEqualTo("borte, vekk");
        assertThat(member(answer, "17", "ResourceIds Not Delegable : ")).isEqualTo("ttd-am-k6");
        assertThat(member(answer, "09", "Invalid Resource Id Details : ")).isEqualTo("urn:altinn:res");
        assertThat(member(answer, "08", "Invalid Urn Details : "))
                .isEqualTo("Invalid format: toll| Not found: urn:altinn:accesspackage:sjøfart"
                        + "| Not possible to delegate: urn:altinn:accesspackage:eksplisitt");
    }

    @Test
    void anIdIsTakenForAllTime() {
        SystemBody system = SystemBody.sample().registered(api, token);
        String again = system.with("\"clientId\":[]").json();

        Answer taken = api.post(VENDOR, token, again);
        assertFlaws(taken, "02");
        assertThat(taken.body()).contains("already exists");

        assertThat(api.send("DELETE", system.path(), token, "").status()).isEqualTo(200);
        assertFlaws(api.post(VENDOR, token, again), "02");
    }

    @Test
    void aClientBelongsToOneSystem() {
        SystemBody first = SystemBody.sample().registered(api, token);
        SystemBody second = SystemBody.sample().with("\"clientId\":[\"" + first.clientId() + "\"]");

        assertFlaws(api.post(VENDOR, token, second.json()), "04");

        api.send("DELETE", first.path(), token, "");
        assertThat(api.post(VENDOR, token, second.json()).status()).isEqualTo(200);
    }

    @Test
    void anotherVendorsSystemIsRegisteredByAnAdministratorOnly() {
        String body =
                SystemBody.sample().with("\"allowedredirecturls\":[\"vg.no\"]").json();

        assertRefused(api.post(VENDOR, api.token(Api.RIVAL, SystemBody.WRITE), body), 403, "SYS-00403");
        String admin = api.token(Api.RIVAL, SystemBody.ADMIN);
        assertFlaws(api.post(VENDOR, admin, body), "05");
        SystemBody.sample().registered(api, admin);
    }

    @Test
    void aVendorThatNoPersonActsForRegistersToo() {
        SystemBody.sample()
                .with("\"vendor\":{\"ID\":\"0192:314330897\"},\"id\":\"314330897_" + UUID.randomUUID() + "\"")
                .registered(api, api.token("314330897", SystemBody.WRITE));
    }

    private long systems() {
        return jdbc.sql("select count(*) from systemtilgang.registered_system")
                .query(Long.class)
                .single();
    }
}
