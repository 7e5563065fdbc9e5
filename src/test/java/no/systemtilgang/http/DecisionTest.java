package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Approving and rejecting on our page, and the way to the receipt. */
@ApplicationTest
class DecisionTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final Browser browser;

    @Autowired
    DecisionTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
        browser = Browser.of(api, "stadig.konsert");
    }

    @Test
    void anApprovalLeadsByOurOwnPageToTheVendorsReceipt() {
        Sent sent = Sent.of(api, jdbc, Ask.own().text("redirectUrl", Ask.RECEIPT + "?kunde=7&x=%7Bid%7D%20#a"));

        Answer decided = decide(sent, Map.of("decision", "approve"));
        Answer onward = browser.get(decided.header("Location"));

        assertThat(decided.status()).isEqualTo(303);
        assertThat(decided.header("Location")).isEqualTo(sent.page() + "/besvart");
        assertThat(onward.status()).isEqualTo(200);
        assertThat(onward.body())
                .contains("href=\"" + sent.receipt() + "\"")
                .containsPattern("http-equiv=\"refresh\" content=\"0;url=" + sent.receipt() + "\"");
        assertThat(Stored.status(jdbc, sent.id())).isEqualTo("Accepted");
        assertSendsToTheVendor(sent, Ask.RECEIPT + "?kunde=7&x=%7Bid%7D%20#a");
    }

    @Test
    void aRejectionLeadsToTheVendorsReceiptToo() {
        Sent sent = Sent.of(api, jdbc, Ask.own().text("redirectUrl", Ask.RECEIPT));

        Answer decided = decide(sent, Map.of("decision", "reject", "reason", "Vi bruker et annet system."));

        assertThat(decided.status()).isEqualTo(303);
        assertThat(Stored.status(jdbc, sent.id())).isEqualTo("Rejected");
        assertSendsToTheVendor(sent, Ask.RECEIPT);
        assertThat(browser.get(sent.page()).body()).contains("Vi bruker et annet system.");
    }

    @Test
    void aRequestWithoutAnAddressEndsOnOurOwnReceipt() {
        Sent sent = Sent.of(api, jdbc, Ask.own());

        decide(sent, Map.of("decision", "approve"));
        Answer receipt = browser.get(sent.receipt());

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.body()).contains("Systemtilgangen er godkjent", "SmartCloud", "STADIG KONSERT");
        assertThat(browser.get(sent.page() + "/besvart").body()).doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void thereIsNoReceiptBeforeTheAnswer() {
        Sent sent = Sent.of(api, jdbc, Ask.own().text("redirectUrl", Ask.RECEIPT));

        assertThat(browser.get(sent.receipt()).header("Location")).endsWith(sent.page());
        assertThat(browser.get(sent.page() + "/besvart").header("Location")).endsWith(sent.page());
    }

    @Test
    void anAnswerThatIsNoneChangesNothing() {
        Sent sent = Sent.of(api, jdbc, Ask.own());

        for (Map<String, String> answer : List.of(
                Map.<String, String>of(),
                Map.of("decision", ""),
                Map.of("decision", "APPROVE"),
                Map.of("decision", "approve "),
                Map.of("decision", "true"),
                Map.of("decision", "approve,reject"),
                Map.of("decision", "approve", "reason", "x".repeat(1001)),
                Map.of("decision", "approve", "reason", "a\0b"))) {
            assertThat(decide(sent, answer).status()).as(answer.toString()).isEqualTo(400);
            assertThat(Stored.status(jdbc, sent.id())).isEqualTo("New");
        }
        assertThat(decide(sent, Map.of("decision", "approve", "reason", "x".repeat(1000)))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aForgedPostChangesNothing() {
        Sent sent = Sent.of(api, jdbc, Ask.own());

        assertThat(browser.submitForged(sent.page(), Map.of("decision", "approve"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.submitForged(sent.page(), Map.of("decision", "approve", "_csrf", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(Stored.status(jdbc, sent.id())).isEqualTo("New");
    }

    @Test
    void aSecondAnswerIsToldThatTheFirstStands() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        decide(sent, Map.of("decision", "approve"));

        Answer again = browser.submitFrom(Browser.CHOICE, sent.page(), Map.of("decision", "reject"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("Denne forespørselen er godkjent").doesNotContain("value=\"approve\"");
        assertThat(Stored.status(jdbc, sent.id())).isEqualTo("Accepted");
    }

    @Test
    void whoeverActsForTheFirmDecidesForItsClients() {
        Sent sent = Sent.of(api, jdbc, Ask.forClients().text("redirectUrl", Ask.RECEIPT));
        Browser dress = Browser.of(api, "dress.minst");

        Answer decided = dress.submitFrom(sent.page(), sent.page(), Map.of("decision", "approve"));

        assertThat(decided.status()).isEqualTo(303);
        assertThat(dress.get(sent.receipt()).header("Location")).isEqualTo(Ask.RECEIPT);
        assertThat(browser.get(sent.receipt()).status()).isEqualTo(403);
    }

    private Answer decide(Sent sent, Map<String, String> answer) {
        return browser.submitFrom(sent.page(), sent.page(), answer);
    }

    /** Now and later, in any browser of somebody who may act for the organisation. */
    private void assertSendsToTheVendor(Sent sent, String url) {
        for (Browser each : List.of(browser, browser, Browser.of(api, "stadig.konsert"))) {
            Answer receipt = each.get(sent.receipt());
            assertThat(receipt.status()).isEqualTo(302);
            assertThat(receipt.header("Location")).isEqualTo(url);
            assertThat(receipt.response().headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(receipt.response().headers().allValues("Referrer-Policy"))
                    .containsExactly("no-referrer");
        }
    }
}
