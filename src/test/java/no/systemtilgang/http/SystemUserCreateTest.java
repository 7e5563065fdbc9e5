package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People create system users themselves. */
@ApplicationTest
class SystemUserCreateTest {

    private final Api api;
    private final Firms firms;
    private final JdbcClient jdbc;
    private final Party firm;
    private final String leader;
    private final String vendor;

    @Autowired
    SystemUserCreateTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans, JdbcClient jdbc) {
        api = new Api(port);
        firms = beans.createBean(Firms.class);
        this.jdbc = jdbc;
        firm = firms.firm();
        leader = firms.token(firm, "DAGL");
        vendor = api.token(Api.SMARTCLOUD, SystemBody.WRITE);
    }

    @Test
    void itGetsAllThatTheSystemHasRegistered() {
        SystemBody system = SystemBody.sample()
                .with("\"accessPackages\":" + Ask.packages("skatt-naering"))
                .registered(api, vendor);

        Answer answer =
                post("{\"IntegrationTitle\":\"  Vårt regnskap \",\"systemid\":\" " + system.id() + " \",\"annet\":1}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode user = answer.json();
        assertThat(user.path("integrationTitle").asText()).isEqualTo("Vårt regnskap");
        assertThat(user.path("systemId").asText()).isEqualTo(system.id());
        assertThat(user.path("externalRef").asText()).isEqualTo(firm.orgNo());
        assertThat(user.path("reporteeOrgNo").asText()).isEqualTo(firm.orgNo());
        assertThat(user.path("userType").asText()).isEqualTo("standard");
        assertThat(user.path("accessPackages").toString()).isEqualTo(Ask.packages("skatt-naering"));
        UUID id = UUID.fromString(user.path("id").asText());
        JsonNode detail = api.get(Firms.path(firm, id), leader).json();
        assertThat(detail.path("rights").toString()).isEqualTo(Ask.rights("ske-krav-og-betalinger"));
        assertThat(detail.path("accessPackages").toString()).isEqualTo(Ask.packages("skatt-naering"));
    }

    @Test
    void theRecordNamesWhoCreatedIt() {
        UUID id = firms.created(firm, leader, visible());

        assertThat(jdbc.sql("""
                        select action || ' ' || role || ' ' || it.party_org_no || ' ' || (person_id = created_by)
                        from systemtilgang.audit_record join systemtilgang.system_user as it on it.id = subject_id
                        where subject_id = ?""").param(id).query(String.class).list())
                .containsExactly("SYSTEM_USER_CREATED tilgangsstyrer " + firm.orgNo() + " true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",\"integrationTitle\":null", ",\"integrationTitle\":\"\"", ",\"integrationTitle\":\" \\n \""
            })
    void withoutATitleItHasTheSystemsName(String title) {
        Answer answer = post("{\"systemId\":\"" + visible().id() + "\"" + title + "}");

        assertThat(answer.json().path("integrationTitle").asText())
                .as(answer.body())
                .isEqualTo("The Matrix");
    }

    @Test
    void aTitleOf255CharactersIsStored() {
        String title = "å".repeat(255);

        Answer answer = post("{\"systemId\":\"" + visible().id() + "\",\"integrationTitle\":\"" + title + "\"}");

        assertThat(answer.json().path("integrationTitle").asText())
                .as(answer.body())
                .isEqualTo(title);
    }

    @Test
    void aBodyThatIsNotRightIsRefused() {
        String system = visible().id();
        Stored before = Stored.now(jdbc);
        for (String body : new String[] {
            "",
            "null",
            "[]",
            "{",
            "{}",
            "{\"systemId\":null}",
            "{\"systemId\":\" \"}",
            "{\"systemId\":1}",
            "{\"systemId\":\"a\\u0000b\"}",
            "{\"systemId\":\"" + "a".repeat(256) + "\"}",
            "{\"systemId\":\"" + system + "\",\"integrationTitle\":1}",
            "{\"systemId\":\"" + system + "\",\"integrationTitle\":[]}",
            "{\"systemId\":\"" + system + "\",\"integrationTitle\":\"a\\u0000b\"}",
            "{\"systemId\":\"" + system + "\",\"integrationTitle\":\"a\\nb\"}",
            "{\"systemId\":\"" + system + "\",\"integrationTitle\":\"a\\ud800b\"}",
            "{\"systemId\":\"" + system + "\",\"integrationTitle\":\"" + "a".repeat(256) + "\"}"
        }) {
            assertRefused(post(body), 400, "STD-00000");
        }
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @Test
    void aSystemThatIsNotThereToChooseIsNotFound() {
        SystemBody hidden = SystemBody.sample().with("\"isVisible\":false").registered(api, vendor);
        SystemBody deleted = visible();
        api.send("DELETE", deleted.path(), vendor, "");

        for (String id : new String[] {"991825827_ingen", hidden.id(), deleted.id()}) {
            assertRefused(post("{\"systemId\":\"" + id + "\"}"), 404, "AUTH-00011");
        }
    }

    @Test
    void asSecondOfItsSystemItExistsAlready() {
        SystemBody system = visible();
        firms.created(firm, leader, system);

        Answer again = firms.create(firm, leader, system);

        assertRefused(again, 400, "AUTH-00004");
        assertThat(again.body()).contains("already exists");
    }

    @Test
    void anotherOrganisationMayHaveOneToo() {
        SystemBody system = visible();
        firms.created(firm, leader, system);
        Party other = firms.firm();

        firms.created(other, firms.token(other, "DAGL"), system);
    }

    @Test
    void aClientAdministratorCreatesNone() {
        assertRefused(firms.create(firm, firms.token(firm, "KLADM"), visible()), 403, "SYS-00403");
    }

    private SystemBody visible() {
        return SystemBody.sample().registered(api, vendor);
    }

    private Answer post(String body) {
        return api.post(Firms.path(firm) + "/create", leader, body);
    }
}
