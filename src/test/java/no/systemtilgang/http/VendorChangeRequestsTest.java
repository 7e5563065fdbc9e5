package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.http.TestChanges.User;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.register.Systems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A vendor asks for changes and asks how they stand: C1–C5. */
@ApplicationTest
class VendorChangeRequestsTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final TestChanges changes;

    @Autowired
    VendorChangeRequestsTest(
            @Value("${server.port}") int port, JdbcClient jdbc, Systems systems, SystemUserRequestProcess process) {
        api = new Api(port);
        this.jdbc = jdbc;
        changes = new TestChanges(api, systems, process);
    }

    @Test
    void aNewChangeIsAnswered201WithAllThatWasAsked() {
        User user = changes.user();
        UUID id = UUID.randomUUID();

        Answer answer = changes.post(user, id, TestChanges.BODY);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(api.base() + TestChanges.PATH + "/" + id);
        JsonNode json = answer.json();
        assertThat(json.path("id").asText()).isEqualTo(id.toString());
        assertThat(json.path("externalRef").asText()).isEqualTo(user.externalRef());
        assertThat(json.path("systemId").asText()).isEqualTo(user.systemId());
        assertThat(json.path("systemUserId").asText()).isEqualTo(user.id());
        assertThat(json.path("partyOrgNo").asText()).isEqualTo(Ask.APE);
        assertThat(json.path("requiredRights").toString()).isEqualTo("[]");
        assertThat(json.path("unwantedRights").toString()).isEqualTo(Ask.rights("ske-krav-og-betalinger"));
        assertThat(json.path("requiredAccessPackages").toString()).isEqualTo(Ask.packages("skatt-naering"));
        assertThat(json.path("unwantedAccessPackages").toString()).isEqualTo("[]");
        assertThat(json.path("status").asText()).isEqualTo("New");
        assertThat(json.path("redirectUrl").asText()).isEqualTo(Ask.RECEIPT);
        assertThat(json.path("confirmUrl").asText()).isEqualTo(api.base() + "/systemtilgang/endring/" + id);
        assertThat(json.path("created").asText()).isNotBlank();
        assertThat(json.path("timedOut").isBoolean()).isTrue();
        assertThat(read("/vendor/" + id).json()).isEqualTo(json);
    }

    @Test
    void theSameCorrelationIdAgainGivesTheStoredChange() {
        User user = changes.user();
        String id = changes.waiting(user);

        Answer again = changes.post(user, id, "{\"requiredAccessPackages\":" + Ask.packages("jordbruk") + "}");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(read("/vendor/" + id).json());
        assertThat(again.json().path("requiredAccessPackages").toString()).contains("skatt-naering");
    }

    @Test
    void aCorrelationIdThatIsNoLongerNewIsUsedUp() {
        User user = changes.user();
        String decided = changes.waiting(user);
        String deleted = changes.waiting(user);
        api.post(party(decided) + "/reject", api.personalToken("stadig.konsert", ""), "");
        delete(deleted, Api.SMARTCLOUD);

        for (String id : List.of(decided, deleted)) {
            assertRefused(changes.post(user, id, TestChanges.BODY), 409, "AUTH-00061");
        }
    }

    @Test
    void anothersCorrelationIdIsUsedUpAndTellsNothing() {
        User user = changes.user();
        String id = changes.waiting(user);
        String body = "{\"requiredRights\":" + Ask.rights("ske-krav-og-betalinger-2") + "}";

        Answer others = api.post(TestChanges.path(id, changes.rivalsUser().id()), api.token(Api.RIVAL), body);

        assertRefused(others, 409, "AUTH-00061");
        assertThat(others.body()).doesNotContain(user.id(), user.systemId(), "skatt-naering");
        assertRefused(changes.post(changes.user(), id, TestChanges.BODY), 409, "AUTH-00061");
    }

    @Test
    void aChangeThatChangesNothingIsNotStored() {
        User user = changes.user();
        String there = """
                {"requiredRights":%s,"unwantedAccessPackages":%s}""".formatted(Ask.rights("ske-krav-og-betalinger"), Ask.packages("jordbruk"));

        for (String body : List.of("{}", "{\"requiredRights\":[],\"unwantedRights\":null}", there)) {
            UUID id = UUID.randomUUID();
            Answer answer = changes.post(user, id, body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().path("status").asText()).isEqualTo("NoChangeNeeded");
            assertThat(answer.json().path("confirmUrl").asText("missing")).isEmpty();
            assertThat(answer.json().path("id").asText()).isEqualTo(id.toString());
            assertRefused(read("/vendor/" + id), 404, "AUTH-00010");
        }
        assertThat(rows(user)).isZero();
    }

    @Test
    void namesOfMembersAreReadInAnyCaseAndUnknownOnesArePassedOver() {
        User user = changes.user();

        Answer answer = changes.post(user, UUID.randomUUID(), """
                {"RequiredAccessPackages":%s,"integrationTitle":"x"}""".formatted(Ask.packages("jordbruk")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("requiredAccessPackages").toString()).isEqualTo(Ask.packages("jordbruk"));
        assertThat(answer.json().has("redirectUrl")).isFalse();
    }

    @Test
    void anothersChangeLooksLikeNone() {
        User user = changes.user();
        String id = changes.waiting(user);
        String rival = api.token(Api.RIVAL);

        assertRefused(api.get(TestChanges.PATH + "/vendor/" + id, rival), 404, "AUTH-00011");
        assertRefused(api.get(TestChanges.PATH + byExternalRef(user), rival), 404, "AUTH-00011");
        assertRefused(api.get(TestChanges.PATH + "/vendor/bysystem/" + user.systemId(), rival), 404, "AUTH-00011");
        assertRefused(read("/vendor/" + UUID.randomUUID()), 404, "AUTH-00010");
        assertRefused(read("/vendor/bysystem/991825827_finnes_ikke"), 404, "AUTH-00011");
        assertThat(read("/vendor/7").status()).isEqualTo(400);
    }

    @Test
    void eachScopeOpensItsOwnDoors() {
        String id = changes.waiting(changes.user());
        String reader = api.token(Api.SMARTCLOUD, Api.READ);
        String writer = api.token(Api.SMARTCLOUD, Api.WRITE);

        assertThat(api.get(TestChanges.PATH + "/vendor/" + id, writer).status()).isEqualTo(403);
        assertThat(api.post(TestChanges.path(UUID.randomUUID(), id), reader, "{}")
                        .status())
                .isEqualTo(403);
        assertThat(api.send("DELETE", TestChanges.PATH + "/vendor/" + id, reader, "")
                        .status())
                .isEqualTo(403);
        assertThat(api.get(TestChanges.PATH + "/vendor/" + id, null).status()).isEqualTo(401);
    }

    @Test
    void theNewestChangeOfASystemUserIsFoundByItsReference() {
        User user = changes.user();
        changes.waiting(user);
        String newest = changes.waiting(user, "{\"requiredAccessPackages\":" + Ask.packages("jordbruk") + "}");

        assertThat(read(byExternalRef(user)).json().path("id").asText()).isEqualTo(newest);
        assertRefused(read("/vendor/byexternalref/" + user.systemId() + "/" + Ask.APE + "/x"), 404, "AUTH-00010");
    }

    @Test
    void oneRowComesOfAHundredPostsOfOneCorrelationId() throws Exception {
        User user = changes.user();
        UUID id = UUID.randomUUID();
        String token = api.token(Api.SMARTCLOUD);
        Callable<Answer> post = () -> api.post(TestChanges.path(id, user.id()), token, TestChanges.BODY);

        ExecutorService threads = Executors.newFixedThreadPool(100);
        try {
            List<Future<Answer>> all = threads.invokeAll(Collections.nCopies(100, post));
            int created = 0;
            for (Future<Answer> one : all) {
                assertThat(one.get().status()).as(one.get().body()).isIn(200, 201);
                created += one.get().status() == 201 ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(rows(user)).isEqualTo(1);
        assertThat(Stored.instances(jdbc, id.toString())).isEqualTo(1);
    }

    private Answer read(String path) {
        return api.get(TestChanges.PATH + path, api.token(Api.SMARTCLOUD));
    }

    private Answer delete(String id, String vendor) {
        return api.send("DELETE", TestChanges.PATH + "/vendor/" + id, api.token(vendor), "");
    }

    private String party(String id) {
        int party = jdbc.sql("select party_id from systemtilgang.organisation where org_no = ?")
                .param(Ask.APE)
                .query(Integer.class)
                .single();
        return TestChanges.PATH + "/" + party + "/" + id;
    }

    private static String byExternalRef(User user) {
        return "/vendor/byexternalref/" + user.systemId() + "/" + Ask.APE + "/" + user.externalRef();
    }

    private long rows(User user) {
        return jdbc.sql("select count(*) from systemtilgang.change_request where system_user_id = ?")
                .param(UUID.fromString(user.id()))
                .query(Long.class)
                .single();
    }
}
