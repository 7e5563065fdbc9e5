package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.http.TestChanges.User;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.register.Systems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Access managers read and decide change requests: C6–C9. */
@ApplicationTest
class EndUserChangeRequestsTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final TestChanges changes;

    @Autowired
    EndUserChangeRequestsTest(
            @Value("${server.port}") int port, JdbcClient jdbc, Systems systems, SystemUserRequestProcess process) {
        api = new Api(port);
        this.jdbc = jdbc;
        changes = new TestChanges(api, systems, process);
    }

    private static final String WOLF = "314112237";

    @Test
    void anAccessManagerReadsAChangeOfTheOrganisation() {
        User user = changes.user();
        String id = changes.waiting(user);

        Answer answer = api.get(path(Ask.APE, id), leader());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("systemUserId").asText()).isEqualTo(user.id());
        assertThat(answer.json().path("requiredAccessPackages").toString()).isEqualTo(Ask.packages("skatt-naering"));
        assertThat(answer.json().path("unwantedRights").size()).isEqualTo(1);
        assertThat(answer.json().has("created")).isTrue();
    }

    @Test
    void underAnotherOrganisationThereIsNoSuchChange() {
        String id = changes.waiting(changes.user());

        assertRefused(api.get(path(WOLF, id), api.personalToken("fremmed.leder", "")), 404, "AUTH-00010");
        assertRefused(api.get(path(Ask.APE, UUID.randomUUID().toString()), leader()), 404, "AUTH-00010");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nysgjerrig.ansatt", "fremmed.leder", "dress.minst"})
    void whoeverIsNotTheAccessManagerIsRefused(String person) {
        String id = changes.waiting(changes.user());
        String token = api.personalToken(person, "");

        assertThat(api.get(path(Ask.APE, id), token).status()).isEqualTo(403);
        assertRefused(api.get(TestChanges.PATH + "/" + id, token), 403, "AUTH-00066");
        assertThat(api.post(path(Ask.APE, id) + "/approve", token, "").status()).isEqualTo(403);
        assertThat(api.post(path(Ask.APE, id) + "/reject", token, "").status()).isEqualTo(403);
        assertThat(api.get(path(Ask.APE, id), api.token(Api.SMARTCLOUD)).status())
                .isEqualTo(403);

        assertThat(status(id)).isEqualTo("New");
    }

    @Test
    void theInnerVariantNamesThePartyAndNoTime() {
        String id = changes.waiting(changes.user());

        Answer answer = api.get(TestChanges.PATH + "/" + id, leader());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode json = answer.json();
        assertThat(json.path("partyId").isInt()).isTrue();
        assertThat(json.path("partyId").asText()).isEqualTo(partyId(Ask.APE));
        assertThat(UUID.fromString(json.path("partyUuid").asText())).isNotNull();
        assertThat(json.path("partyOrgNo").asText()).isEqualTo(Ask.APE);
        assertThat(json.path("status").asText()).isEqualTo("New");
        assertThat(json.has("created")).isFalse();
        assertRefused(api.get(TestChanges.PATH + "/" + UUID.randomUUID(), leader()), 404, "AUTH-00010");
    }

    @Test
    void anApprovalIsAnsweredTrueAndDone() {
        User user = changes.user();
        String id = changes.waiting(user);

        Answer answer = api.post(path(Ask.APE, id) + "/approve", leader(), "");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("true");
        assertThat(status(id)).isEqualTo("Accepted");
        assertThat(held(user)).isEqualTo("[] " + Ask.packages("skatt-naering"));
        for (String again : List.of("/approve", "/reject")) {
            assertRefused(api.post(path(Ask.APE, id) + again, leader(), ""), 409, "AUTH-00013");
        }
    }

    @Test
    void aRejectionIsAnsweredTrueAndChangesNothing() {
        User user = changes.user();
        String id = changes.waiting(user);

        Answer answer = api.post(path(Ask.APE, id) + "/reject", leader(), "");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("true");
        assertThat(status(id)).isEqualTo("Rejected");
        assertThat(held(user)).isEqualTo(Ask.rights("ske-krav-og-betalinger") + " []");
    }

    @Test
    void aChangeThatTheSystemMayNoLongerAskForIsRefusedAndStillWaits() {
        User user = changes.user();
        String id = changes.waiting(user);
        jdbc.sql("update systemtilgang.registered_system set access_packages = '[]' where system_id = ?")
                .param(user.systemId())
                .update();

        assertRefused(api.post(path(Ask.APE, id) + "/approve", leader(), ""), 400, "AUTH-00063");

        assertThat(status(id)).isEqualTo("New");
        assertThat(held(user)).isEqualTo(Ask.rights("ske-krav-og-betalinger") + " []");
    }

    @Test
    void aSystemUserThatIsGoneIsTold() {
        User user = changes.user();
        String id = changes.waiting(user);
        jdbc.sql("update systemtilgang.system_user set is_deleted = true where id = ?")
                .param(UUID.fromString(user.id()))
                .update();

        assertRefused(api.post(path(Ask.APE, id) + "/approve", leader(), ""), 404, "AUTH-00015");

        assertThat(status(id)).isEqualTo("New");
    }

    private String leader() {
        return api.personalToken("stadig.konsert", "");
    }

    private String path(String orgNo, String id) {
        return TestChanges.PATH + "/" + partyId(orgNo) + "/" + id;
    }

    /** The system user's rights and packages, as JSON without blanks. */
    private String held(User user) {
        return jdbc.sql("select rights, access_packages from systemtilgang.system_user where id = ?")
                .param(UUID.fromString(user.id()))
                .query((row, number) -> row.getString(1).replace(" ", "") + " "
                        + row.getString(2).replace(" ", ""))
                .single();
    }

    private String partyId(String orgNo) {
        return jdbc.sql("select party_id::text from systemtilgang.organisation where org_no = ?")
                .param(orgNo)
                .query(String.class)
                .single();
    }

    private String status(String id) {
        return jdbc.sql("select status from systemtilgang.change_request where id = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .single();
    }
}
