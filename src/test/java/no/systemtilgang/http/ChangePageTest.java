package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.register.Systems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A change request on our pages and in Tasklist: who sees what, and the way to the receipt. */
@ApplicationTest
class ChangePageTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final TestChanges changes;

    @Autowired
    ChangePageTest(
            @Value("${server.port}") int port, JdbcClient jdbc, Systems systems, SystemUserRequestProcess process) {
        api = new Api(port);
        this.jdbc = jdbc;
        changes = new TestChanges(api, systems, process);
    }

    private static final Map<String, String> APPROVE = Map.of("decision", "approve", "reason", "Vi trenger det.");
    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @Test
    void anApproverSeesWhatChangesAndTheButtons() {
        String page = page(changes.waiting(changes.user()));

        Answer answer = Browser.of(api, "stadig.konsert").get(page);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("SmartCloud AS", "TILFELDIG SUBTIL APE", "Prøvesystem")
                .containsSubsequence(
                        "Systemtilgangen får denne fullmakten",
                        "Skatt næring",
                        "Systemtilgangen mister denne fullmakten",
                        "Krav og betalinger")
                .contains("value=\"approve\"", "value=\"reject\"", "name=\"_csrf\"");
    }

    @Test
    void anApprovalLeadsByOurOwnPageToTheVendorsReceipt() {
        String id = changes.waiting(changes.user());
        Browser browser = Browser.of(api, "stadig.konsert");

        Answer decided = browser.submitFrom(page(id), page(id), APPROVE);
        Answer onward = browser.get(decided.header("Location"));

        assertThat(decided.status()).isEqualTo(303);
        assertThat(decided.header("Location")).isEqualTo(page(id) + "/besvart");
        assertThat(onward.status()).isEqualTo(200);
        assertThat(onward.body())
                .contains("er endret på vegne av TILFELDIG SUBTIL APE", "href=\"/receipt/" + id + "\"")
                .contains("content=\"0;url=/receipt/" + id + "\"");
        Answer receipt = browser.get("/receipt/" + id);
        assertThat(receipt.status()).isEqualTo(302);
        assertThat(receipt.header("Location")).isEqualTo(Ask.RECEIPT);
        assertThat(browser.get(page(id)).body())
                .contains("Vi trenger det.", "Systemtilgangen skulle få")
                .doesNotContain("value=\"approve\"");
    }

    @Test
    void aChangeWithoutAnAddressEndsOnOurOwnReceipt() {
        for (String decision : List.of("approve", "reject")) {
            String body = "{\"requiredAccessPackages\":" + Ask.packages("jordbruk") + "}";
            String id = changes.waiting(changes.user(), body);
            Browser browser = Browser.of(api, "stadig.konsert");
            assertThat(browser.get("/receipt/" + id).header("Location")).endsWith(page(id));
            assertThat(browser.get(page(id) + "/besvart").header("Location")).endsWith(page(id));

            browser.submitFrom(page(id), page(id), Map.of("decision", decision));

            assertThat(browser.get(page(id) + "/besvart").status()).isEqualTo(200);
            Answer receipt = browser.get("/receipt/" + id);
            assertThat(receipt.status()).isEqualTo(200);
            assertThat(receipt.body())
                    .contains(decision.equals("approve") ? "Endringen er godkjent" : "Endringen er avvist")
                    .contains("href=\"" + page(id) + "\"", "STADIG KONSERT");
        }
    }

    @Test
    void anAnswerThatIsNoneIsToldOnThePage() {
        String id = changes.waiting(changes.user());

        Answer answer = Browser.of(api, "stadig.konsert").submitFrom(page(id), page(id), Map.of("decision", "kanskje"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Velg om du godkjenner eller avviser", "value=\"approve\"");
    }

    @Test
    void anEmployeeSeesThePageButCannotDecide() {
        String id = changes.waiting(changes.user());
        Browser browser = Browser.of(api, "nysgjerrig.ansatt");

        Answer page = browser.get(page(id));
        Answer answer = browser.submitFrom(page(id), page(id), APPROVE);

        assertThat(page.body()).contains("Du mangler nødvendig fullmakt").doesNotContain("value=\"approve\"");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(browser.get("/receipt/" + id).status()).isEqualTo(403);
        assertThat(browser.overviewOf(Ask.APE).body()).doesNotContain(id);
    }

    @Test
    void anUnrelatedPersonLearnsNothing() {
        String id = changes.waiting(changes.user());
        Browser browser = Browser.of(api, "fremmed.leder");

        for (Answer answer : List.of(
                browser.get(page(id)),
                browser.submitFrom(Browser.CHOICE, page(id), APPROVE),
                browser.get(page(id) + "/besvart"),
                browser.get("/receipt/" + id),
                browser.get(page(UUID.randomUUID().toString())))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(Browser.told(answer)).doesNotContainIgnoringCase("smartcloud", "tilfeldig", "skatt", id);
            assertThat(answer.header("Location")).isEmpty();
        }
        assertThat(browser.get("/systemtilgang/api/oppgave/" + task(id)).status())
                .isEqualTo(404);
        assertThat(browser.get(TASKS + "/" + task(id)).status()).isIn(403, 404);
    }

    @Test
    void theOverviewLeadsToThePage() {
        String id = changes.waiting(changes.user());

        assertThat(Browser.of(api, "stadig.konsert").overviewOf(Ask.APE).body())
                .contains("href=\"" + page(id) + "\"", "Godkjenn endring av systemtilgang");
        assertThat(Browser.of(api, "dress.minst").overviewOf(Ask.TIGER).body()).doesNotContain(id);
    }

    @Test
    void theFormInTasklistIsToldTheSameAndCompletesTheTask() {
        String id = changes.waiting(changes.user());
        Browser browser = Browser.of(api, "stadig.konsert");

        Answer facts = browser.get("/systemtilgang/api/oppgave/" + task(id));
        assertThat(facts.status()).as(facts.body()).isEqualTo(200);
        assertThat(facts.json().path("id").asText()).isEqualTo(id);
        assertThat(facts.json().path("mayDecide").asBoolean()).isTrue();
        assertThat(facts.json().path("added").path("packages").size()).isEqualTo(1);
        assertThat(facts.json()
                        .path("removed")
                        .path("services")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("Krav og betalinger");
        Answer form = browser.get(TASKS + "/" + task(id) + "/deployed-form");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body()).contains("name=\"approveChange\"");

        Answer answer = browser.call(
                "POST",
                TASKS + "/" + task(id) + "/submit-form",
                "{\"variables\":{\"decision\":{\"value\":\"approve\"}}}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(browser.get("/receipt/" + id).header("Location")).isEqualTo(Ask.RECEIPT);
    }

    @Test
    void theProcessOwnerSeesItInCockpit() {
        changes.waiting(changes.user());

        Answer answer = Browser.of(api, "prosess.eier")
                .get("/camunda/api/engine/engine/default/process-definition?key=change-request");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path(0).path("name").asText()).isEqualTo("Endring av systemtilgang");
    }

    private static String page(String id) {
        return "/systemtilgang/endring/" + id;
    }

    private String task(String id) {
        return jdbc.sql("""
                        select act_ru_task.id_ from act_ru_task
                        join act_ru_execution on act_ru_execution.id_ = act_ru_task.proc_inst_id_
                        where act_ru_execution.business_key_ = ?""").param(id).query(String.class).single();
    }
}
