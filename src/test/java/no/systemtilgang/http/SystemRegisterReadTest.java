package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static no.systemtilgang.http.SystemBody.REGISTER;
import static no.systemtilgang.http.SystemBody.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What vendors and people's programs read in the register. */
@ApplicationTest
class SystemRegisterReadTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final String token;
    private final String person;
    private final SystemBody system;

    @Autowired
    SystemRegisterReadTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
        token = api.token(Api.SMARTCLOUD, SystemBody.WRITE);
        person = api.get("/demo/token/personal?person=stadig.konsert&scopes=" + Api.encode(SystemBody.END_USER), null)
                .body();
        system = SystemBody.sample().registered(api, token);
    }

    @Test
    void aVendorReadsAllThatItSent() {
        JsonNode read = api.get(system.path(), token).json();

        assertThat(read.path("id").asText()).isEqualTo(system.id());
        assertThat(read.path("vendor").toString()).isEqualTo("{\"ID\":\"0192:991825827\"}");
        assertThat(read.path("name").toString())
                .isEqualTo("{\"nb\":\"The Matrix\",\"nn\":\"The Matrix NN\",\"en\":\"The Matrix EN\"}");
        assertThat(read.path("description").path("nb").asText()).isEqualTo("Test system");
        assertThat(read.path("rights").toString()).isEqualTo(Ask.rights("ske-krav-og-betalinger"));
        assertThat(read.path("accessPackages").toString()).isEqualTo("[]");
        assertThat(read.path("isDeleted").asBoolean(true)).isFalse();
        assertThat(read.path("isVisible").asBoolean()).isTrue();
        assertThat(read.path("clientId").toString()).isEqualTo("[\"" + system.clientId() + "\"]");
        assertThat(read.path("allowedRedirectUrls")).hasSize(3);
        assertThat(read).hasSize(10);
    }

    @Test
    void anIdWithNorwegianLettersIsReadToo() {
        SystemBody norwegian = SystemBody.sample();
        norwegian
                .with("\"id\":\"" + norwegian.id() + "_Forretningsfører-Ångstrøm+1\"")
                .registered(api, token);

        assertThat(api.get(norwegian.path(), token).json().path("id").asText()).isEqualTo(norwegian.id());
    }

    @Test
    void aRivalReadsNothingAndAnAdministratorAnything() {
        for (String path : List.of(system.path(), system.path() + "/changelog")) {
            assertRefused(api.get(path, api.token(Api.RIVAL, SystemBody.WRITE)), 403, "SYS-00403");
            assertThat(api.get(path, api.token(Api.RIVAL, SystemBody.ADMIN)).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anUnknownSystemIsNotFound() {
        assertRefused(api.get(VENDOR + "/991825827_ingen", token), 404, "SYS-00404");
        assertRefused(api.get(VENDOR + "/991825827_ingen/changelog", token), 404, "SYS-00404");
        assertRefused(api.get(VENDOR + "/rights", token), 404, "SYS-00404");
        assertRefused(api.get(REGISTER + "/991825827_ingen", person), 404, "SYS-00404");
        assertThat(api.get(REGISTER + "/991825827_ingen/rights", person).body()).isEqualTo("[]");
        assertThat(api.get(REGISTER + "/991825827_ingen/accesspackages", person).body())
                .isEqualTo("[]");
    }

    @Test
    void aVendorListsItsOwnSystems() {
        SystemBody hidden = SystemBody.sample().with("\"isVisible\":false").registered(api, token);

        Answer answer = api.get(VENDOR, token);

        assertThat(ids(answer)).contains(system.id(), hidden.id()).allMatch(it -> it.startsWith("991825827_"));
        assertThat(ids(api.get(VENDOR, api.token(Api.RIVAL, SystemBody.ADMIN))))
                .isNotEmpty()
                .noneMatch(it -> it.startsWith("991825827_"));
    }

    @Test
    void peopleSeeWhatIsVisibleAndNotDeleted() {
        SystemBody hidden = SystemBody.sample().with("\"isVisible\":false").registered(api, token);
        SystemBody deleted = SystemBody.sample().registered(api, token);
        api.send("DELETE", deleted.path(), token, "");

        assertThat(ids(api.get(REGISTER, person))).contains(system.id()).doesNotContain(hidden.id(), deleted.id());
        assertThat(api.get(REGISTER + "/" + hidden.id(), person).status()).isEqualTo(200);
        assertRefused(api.get(REGISTER + "/" + deleted.id(), person), 404, "SYS-00404");
    }

    @Test
    void peopleSeeNoClientsOfASystem() {
        JsonNode read = api.get(REGISTER + "/" + system.id(), person).json();

        assertThat(read.path("systemId").asText()).isEqualTo(system.id());
        assertThat(read.path("systemVendorOrgNumber").asText()).isEqualTo("991825827");
        assertThat(read.path("systemVendorOrgName").asText("-")).isEmpty();
        assertThat(read.path("rights")).hasSize(1);
        assertThat(read.path("isVisible").asBoolean()).isTrue();
        assertThat(read).hasSize(8);
    }

    @Test
    void appsAreNamedInTheOldWayToThoseWhoAsk() {
        SystemBody apps = SystemBody.sample()
                .with("\"rights\":" + Ask.rights("app_ttd_endring-av-navn-v2", "ske-krav-og-betalinger"))
                .with("\"accessPackages\":" + Ask.packages("skatt-naering"))
                .registered(api, token);
        String rights = REGISTER + "/" + apps.id() + "/rights";

        assertThat(api.get(rights, person).body())
                .isEqualTo(Ask.rights("app_ttd_endring-av-navn-v2", "ske-krav-og-betalinger"));
        assertThat(api.get(rights + "?useOldFormatForApp=true", person).body())
                .isEqualTo("[{\"resource\":[{\"id\":\"urn:altinn:org\",\"value\":\"ttd\"},"
                        + "{\"id\":\"urn:altinn:app\",\"value\":\"endring-av-navn-v2\"}]},"
                        + Ask.rights("ske-krav-og-betalinger").substring(1));
        assertRefused(api.get(rights + "?useOldFormatForApp=kanskje", person), 400, "STD-00000");
        assertThat(api.get(REGISTER + "/" + apps.id() + "/accesspackages", person)
                        .body())
                .isEqualTo(Ask.packages("skatt-naering"));
    }

    @Test
    void theChangeLogTellsWhoDidWhat() {
        api.send("PUT", system.path(), token, system.json());
        api.send("PUT", system.path() + "/rights", api.token(Api.RIVAL, SystemBody.ADMIN), "[]");
        api.send("PUT", system.path() + "/accesspackages", token, Ask.packages("toll"));
        api.send("PUT", system.path() + "/accesspackages", token, Ask.packages("finnes-ikke"));
        api.send("DELETE", system.path(), token, "");

        JsonNode log = api.get(system.path() + "/changelog", token).json();

        assertThat(log)
                .extracting(it -> it.path("changeType").asText() + " "
                        + it.path("changedByOrgNumber").asText() + " "
                        + it.path("clientId").asText())
                .containsExactly(
                        "create 991825827 demo-991825827",
                        "update 991825827 demo-991825827",
                        "rightsupdate 312605031 demo-312605031",
                        "accesspackageupdate 991825827 demo-991825827",
                        "delete 991825827 demo-991825827");
        assertThat(log.path(0).path("changedData").path("id").asText()).isEqualTo(system.id());
        assertThat(log.path(3).path("changedData").path("accessPackages").toString())
                .isEqualTo(Ask.packages("toll"));
        assertThat(log.path(4).path("created").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(jdbc.sql("select system_id from systemtilgang.registered_system where system_internal_id = ?::uuid")
                        .param(log.path(0).path("systemInternalId").asText())
                        .query(String.class)
                        .single())
                .isEqualTo(system.id());
    }

    private static List<String> ids(Answer answer) {
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(it -> it.path("systemId").asText())
                .toList();
    }
}
