package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.process.Given;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A link that somebody sends plants nothing in the page that it leads to: what stands in an address is text, too. */
@BrowserTest
class HostileAddressTest {

    private static final String BAIT = encoded(Bait.in("address"));

    private final ApplicationContext context;

    @Autowired
    HostileAddressTest(ApplicationContext context) {
        this.context = context;
    }

    @Test
    void noPageTakesItsAddressForAPartOfItself(Visitor visitor) {
        Office office = new Office(context, "ADRESSEN AS");
        UUID request = office.asked(Given.CLAIMS);
        visitor.becomes(office.leader);
        for (String page : List.of(
                "/systemtilgang",
                "/systemtilgang/ny",
                "/systemtilgang/virksomhet",
                "/systemtilgang/foresporsler",
                "/systemtilgang/foresporsel/" + request,
                "/tilgjengelighet")) {
            visitor.opens(page + "?sok=" + BAIT + "&q=" + BAIT + "&etter=&error=" + BAIT + "#" + BAIT);
            Bait.isHarmless(visitor.page());
        }
        for (String page : List.of(
                "/systemtilgang/finnes/" + encoded(Bait.SHORT).replace("%2F", ""),
                "/systemtilgang/foresporsel/" + encoded(Bait.SHORT))) {
            visitor.opensInVain(page, 404);
            Bait.isHarmless(visitor.page());
        }
        visitor.opensInVain("/login/failed?error=" + BAIT, 403);
        Bait.isHarmless(visitor.page());
    }

    @Test
    void theChoiceOfALanguageLeadsToPagesOfOurs(Visitor visitor) {
        for (String side :
                List.of("javascript:top.caught=1", "//elsewhere.example", "https://elsewhere.example", BAIT)) {
            visitor.opens("/smartcloud").opens("/systemtilgang/sprak?til=en&side=" + side);

            assertThat(visitor.page().url()).startsWith("http://localhost:");
            Bait.isHarmless(visitor.page());
        }
    }

    @Test
    void theTrialsPagesShowWhatWasTyped(Visitor visitor) {
        visitor.opens("/smartcloud");
        visitor.page().locator("#own-orgno").fill(Bait.in("orgNo"));
        visitor.isGoingToBeTold(422).presses("Koble til SmartCloud");
        visitor.page().locator("[role=alert]").waitFor();
        Bait.isHarmless(visitor.page());
        visitor.opens("/smartcloud/receipt?variant=" + BAIT + "&orgNo=310904473&externalRef=" + BAIT);
        Bait.isHarmless(visitor.page());
        visitor.opensInVain("/smartcloud/krav?variant=own&orgNo=310904473&externalRef=" + BAIT, 403);
        Bait.isHarmless(visitor.page());

        String reference = Bait.SHORT + UUID.randomUUID();
        UUID request = visitor.connectsSmartCloud(Access.OWN, reference);
        visitor.logsInAs(Person.STADIG_KONSERT).opens(Visitor.requestPage(request));
        visitor.approves().standsOnTheReceiptOf(request, "Accepted");
        Bait.isHarmless(visitor.page());
        assertThat(visitor.page().locator("a[href*='/smartcloud/krav']").first())
                .isVisible();
        visitor.opens("/systemtilgang/" + request);
        Bait.isShown(visitor.page(), reference);
    }

    @Test
    void swaggerUiShowsOurDescriptionAndNoOther(Visitor visitor) {
        for (String query : List.of(
                "url=https://elsewhere.example/openapi.json",
                "configUrl=https://elsewhere.example/config.json",
                "configUrl=data:application/json," + BAIT)) {
            visitor.opens("/swagger-ui/index.html?" + query + "#/" + BAIT);

            assertThat(visitor.page().locator(".swagger-ui .info .title")).containsText("Systemtilgang");
            assertThat(visitor.page().locator(".opblock").first()).isVisible();
            Bait.isHarmless(visitor.page());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
