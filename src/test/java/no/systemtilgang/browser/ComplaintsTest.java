package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The other tests of this package rest on this: what goes wrong in a browser is heard. */
@BrowserTest
class ComplaintsTest {

    @Test
    void whatThePolicyForbidsIsHeard(Visitor visitor) {
        visitor.opens("/smartcloud");

        visitor.page()
                .waitForConsoleMessage(() -> visitor.page()
                        .evaluate("document.body.appendChild(new Image()).src = 'https://elsewhere.example/a.png'"));
        visitor.page()
                .waitForConsoleMessage(
                        () -> visitor.page().evaluate("document.body.setAttribute('style', 'color: red')"));

        assertThat(visitor.complaintsSoFar())
                .filteredOn(it -> it.startsWith("policy: "))
                .hasSize(2);
    }

    @Test
    void aPageThatIsMissingIsHeard(Visitor visitor) {
        visitor.opens("/smartcloud/nowhere");

        assertThat(visitor.complaintsSoFar()).anyMatch(it -> it.contains("404 GET /smartcloud/nowhere"));
    }

    @Test
    void anErrorInTheConsoleIsHeard(Visitor visitor) {
        visitor.opens("/smartcloud");

        visitor.page().waitForConsoleMessage(() -> visitor.page().evaluate("console.error('broken')"));

        assertThat(visitor.complaintsSoFar()).singleElement().asString().contains("broken");
    }
}
