package no.systemtilgang.http;

import static no.systemtilgang.http.Flaws.assertFlaws;
import static no.systemtilgang.http.Refusals.assertRefused;
import static no.systemtilgang.http.SystemBody.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Replacing a system, its rights or its packages. */
@ApplicationTest
class SystemRegisterChangeTest {

    private static final String UPDATED = """
            "name":{"nb":"Updated nb","nn":"Updated nn","en":"Updated en"},
            "description":{"nb":"Updated","nn":"Updated","en":"Updated"},
            "accesspackages":[{"urn":"urn:altinn:accesspackage:skatt-naering"}],
            "isVisible":false,"allowedredirecturls":["https://vg.no"]""";

    private final Api api;
    private final String token;
    private final SystemBody system;

    @Autowired
    SystemRegisterChangeTest(@Value("${server.port}") int port) {
        api = new Api(port);
        token = api.token(Api.SMARTCLOUD, SystemBody.WRITE);
        system = SystemBody.sample().registered(api, token);
    }

    @Test
    void aSystemIsReplacedAsAWhole() {
        String freed = system.clientId();
        system.with(UPDATED)
                .with("\"clientId\":[\"UPDATED " + freed + "\",\"ANOTHER UPDATED " + freed + "\"]")
                .without("rights");

        assertSucceeded(put("", system.json()));

        JsonNode now = read();
        assertThat(now.path("name").path("nn").asText()).isEqualTo("Updated nn");
        assertThat(now.path("description").path("en").asText()).isEqualTo("Updated");
        assertThat(now.path("rights").toString()).isEqualTo("[]");
        assertThat(now.path("accessPackages").toString()).isEqualTo(Ask.packages("skatt-naering"));
        assertThat(now.path("isVisible").asBoolean()).isFalse();
        assertThat(now.path("allowedRedirectUrls").toString()).isEqualTo("[\"https://vg.no\"]");
        assertThat(now.path("clientId"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("UPDATED " + freed, "ANOTHER UPDATED " + freed);
        SystemBody.sample().with("\"clientId\":[\"" + freed + "\"]").registered(api, token);
    }

    @Test
    void aSystemKeepsItsOwnClientButGetsNoOthers() {
        SystemBody other = SystemBody.sample().registered(api, token);

        assertSucceeded(put("", system.json()));
        assertFlaws(
                put(
                        "",
                        system.with("\"clientId\":[\"" + other.clientId() + "\"]")
                                .json()),
                "04");
    }

    @Test
    void theFlawsOfAReplacementAreNamed() {
        String other = SystemBody.sample()
                .with("\"clientId\":[\"a\",\"A\"],\"allowedredirecturls\":[\"vg.no\"]")
                .json();

        assertFlaws(put("", other), "05 11 12");
        assertFlaws(
                put(
                        "",
                        SystemBody.sample()
                                .with("\"vendor\":{\"ID\":\"0198:991825827\"}")
                                .json()),
                "00");
        assertThat(read().path("allowedRedirectUrls")).hasSize(3);
    }

    @Test
    void aSystemStaysWithItsVendor() {
        String body = system.with("\"vendor\":{\"ID\":\"0192:312605031\"}").json();

        assertRefused(put("", body), 404, "SYS-00404");
    }

    @Test
    void rightsAreReplacedAlone() {
        assertSucceeded(put("/rights", Ask.rights("ske-krav-og-betalinger-2")));

        assertThat(read().path("rights").toString()).isEqualTo(Ask.rights("ske-krav-og-betalinger-2"));
        assertThat(read().path("clientId")).hasSize(1);
        assertSucceeded(put("/rights", "[]"));
        assertThat(read().path("rights").toString()).isEqualTo("[]");
    }

    @Test
    void packagesAreReplacedAlone() {
        assertSucceeded(put("/accesspackages", Ask.packages("skatt-naering")));

        assertThat(read().path("accessPackages").toString()).isEqualTo(Ask.packages("skatt-naering"));
        assertThat(read().path("rights").toString()).isEqualTo(Ask.rights("ske-krav-og-betalinger"));
    }

    @ParameterizedTest
    @CsvSource({"finnes-ikke,03", "ttd-am-k6,17"})
    void theFlawsOfRightsAreNamed(String resource, String code) {
        assertFlaws(put("/rights", Ask.rights(resource)), code);
        assertFlaws(put("/rights", Ask.rights(resource, resource)), code + " 06");
        assertFlaws(put("/rights", "[{\"resource\":[{\"id\":\"x\",\"value\":\"y\"}]}]"), "09");
    }

    @ParameterizedTest
    @CsvSource({"sjøfart,08", "eksplisitt,08", "ansvarlig-revisor,18"})
    void theFlawsOfPackagesAreNamed(String name, String code) {
        assertFlaws(put("/accesspackages", Ask.packages(name)), code);
        assertFlaws(put("/accesspackages", Ask.packages(name, name)), code + " 07");
    }

    @Test
    void anUnknownSystemIsNotFound() {
        for (String path : List.of("", "/rights", "/accesspackages")) {
            String body = path.isEmpty() ? system.json() : "[]";
            assertRefused(api.send("PUT", VENDOR + "/991825827_ingen" + path, token, body), 404, "SYS-00404");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/rights", "/accesspackages"})
    void aRivalChangesNothingAndAnAdministratorAnything(String path) {
        String body = path.isEmpty() ? system.json() : "[]";

        Answer rival = api.send("PUT", system.path() + path, api.token(Api.RIVAL, SystemBody.WRITE), body);
        assertRefused(rival, 403, "SYS-00403");
        assertSucceeded(api.send("PUT", system.path() + path, api.token(Api.RIVAL, SystemBody.ADMIN), body));
    }

    private Answer put(String path, String body) {
        return api.send("PUT", system.path() + path, token, body);
    }

    private JsonNode read() {
        return api.get(system.path(), token).json();
    }

    static void assertSucceeded(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"succeeded\":true}");
    }
}
