package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees what of a request on our pages. */
@ApplicationTest
class RequestPageTest {

    private static final Map<String, String> APPROVE = Map.of("decision", "approve");

    private final Api api;
    private final JdbcClient jdbc;

    @Autowired
    RequestPageTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
    }

    @Test
    void anApproverSeesWhatIsAskedAndTheButtons() {
        Sent sent = Sent.of(api, jdbc, Ask.own());

        Answer page = Browser.of(api, "stadig.konsert").get(sent.page());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("SmartCloud AS", "TILFELDIG SUBTIL APE", "Krav og betalinger")
                .contains("value=\"approve\"", "value=\"reject\"", "name=\"_csrf\"");
    }

    @Test
    void anEmployeeWithoutAuthoritySeesThePageButNoButtons() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, "nysgjerrig.ansatt");

        Answer page = browser.get(sent.page());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("SmartCloud AS", "Krav og betalinger", "Du mangler nødvendig fullmakt")
                .doesNotContain("value=\"approve\"", "value=\"reject\"");
    }

    @Test
    void anEmployeeWithoutAuthorityCannotDecide() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, "nysgjerrig.ansatt");

        Answer answer = browser.submitFrom(sent.page(), sent.page(), APPROVE);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(Stored.status(jdbc, sent.id())).isEqualTo("New");
        assertThat(browser.get(sent.receipt()).status()).isEqualTo(403);
    }

    @Test
    void anUnrelatedPersonLearnsNothing() {
        Sent sent = Sent.of(api, jdbc, Ask.own().text("redirectUrl", Ask.RECEIPT));
        Browser browser = Browser.of(api, "fremmed.leder");

        assertLearnsNothing(browser, sent);
        Browser.of(api, "stadig.konsert").submitFrom(sent.page(), sent.page(), APPROVE);
        assertLearnsNothing(browser, sent);
    }

    @Test
    void aRequestThatIsNotThereLooksLikeAnothersRequest() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, "fremmed.leder");

        String others = withoutCorrelationId(browser.get(sent.page()));
        Answer unknown = browser.get("/systemtilgang/foresporsel/" + UUID.randomUUID());

        assertThat(unknown.status()).isEqualTo(403);
        assertThat(withoutCorrelationId(unknown)).isEqualTo(others);
        assertThat(browser.get("/systemtilgang/foresporsel/7").status()).isEqualTo(404);
    }

    @Test
    void theFormInTasklistIsToldTheSame() {
        Sent sent = Sent.of(api, jdbc, Ask.own());

        Answer facts = Browser.of(api, "stadig.konsert").get("/systemtilgang/api/oppgave/" + sent.taskId());

        assertThat(facts.status()).isEqualTo(200);
        assertThat(facts.header("Cache-Control")).contains("no-store");
        assertThat(facts.json().path("id").asText()).isEqualTo(sent.id());
        assertThat(facts.json().path("vendorName").asText()).isEqualTo("SmartCloud AS");
        assertThat(facts.json().path("mayDecide").asBoolean()).isTrue();
    }

    @Test
    void thePagesOfTheOverviewAreOnesOwn() {
        Sent sent = Sent.of(api, jdbc, Ask.own());

        assertThat(Browser.of(api, "stadig.konsert").overviewOf(Ask.APE).body()).contains(sent.id());
        assertThat(Browser.of(api, "dress.minst").overviewOf(Ask.TIGER).body()).doesNotContain(sent.id());
        assertThat(Browser.of(api, "nysgjerrig.ansatt").overviewOf(Ask.APE).body())
                .doesNotContain(sent.id());
        assertThat(Browser.of(api, "fremmed.leder").overviewOf("314112237").body())
                .doesNotContain(sent.id());
    }

    private void assertLearnsNothing(Browser browser, Sent sent) {
        for (Answer answer : List.of(
                browser.get(sent.page()),
                browser.submitFrom(Browser.CHOICE, sent.page(), APPROVE),
                browser.get(sent.page() + "/besvart"),
                browser.get(sent.receipt()))) {
            assertThat(answer.status()).isEqualTo(403);
            assertTellsNothing(answer, sent);
        }
        Answer facts = browser.get("/systemtilgang/api/oppgave/" + sent.taskId());
        assertThat(facts.status()).isIn(403, 404);
        assertTellsNothing(facts, sent);
    }

    private static void assertTellsNothing(Answer answer, Sent sent) {
        assertThat(Browser.told(answer))
                .doesNotContainIgnoringCase("smartcloud", "tilfeldig", "krav og betalinger", "stadig")
                .doesNotContain(Api.SMARTCLOUD, "991 825 827", Ask.APE, "310 904 473", sent.id());
        assertThat(answer.header("Location")).isEmpty();
    }

    private static String withoutCorrelationId(Answer page) {
        return Browser.told(page).replace(page.header("X-Correlation-Id"), "").replaceAll("name=\"_csrf\"[^>]*", "");
    }
}
