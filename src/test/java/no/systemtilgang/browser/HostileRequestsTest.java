package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever a vendor writes in requests and changes is shown as it was typed, on every page that shows it. */
@BrowserTest
class HostileRequestsTest {

    private static final String REQUEST = "/systemtilgang/foresporsel/";
    private static final String CHANGE = "/systemtilgang/endring/";

    private final ApplicationContext context;
    private HostileOffice hostile;

    @Autowired
    HostileRequestsTest(ApplicationContext context) {
        this.context = context;
    }

    @BeforeEach
    void register() {
        hostile = new HostileOffice(context);
    }

    @AfterEach
    void hide() {
        hostile.leaves();
    }

    @Test
    void aRequestShowsWhatWasTypedInEveryLanguage(Visitor leader) {
        UUID request = hostile.vendor.asks(hostile.office);
        leader.becomes(hostile.leader());
        for (String language : List.of("nb", "nn", "en")) {
            leader.opens("/systemtilgang/sprak?til=" + language).opens(REQUEST + request);

            Bait.isShown(
                    leader.page(),
                    Bait.in("vendor"),
                    Bait.in("name " + language),
                    Bait.in("description " + language),
                    Bait.in("title"),
                    Bait.in("party"),
                    Bait.in("leader"));
        }
    }

    @Test
    void whatWaitsIsListedAsItWasTyped(Visitor leader) {
        hostile.vendor.asks(hostile.office);
        hostile.vendor.asksForClients(hostile.office);
        hostile.vendor.asksForChange(hostile.own());
        leader.becomes(hostile.leader());

        for (String page : List.of("/systemtilgang", "/systemtilgang/foresporsler")) {
            leader.opens(page);
            Bait.isShown(leader.page(), Bait.in("title"), Bait.in("vendor"), Bait.SHORT, Bait.in("party"));
        }
    }

    @Test
    void aRequestAtTheEnginesDoorShowsWhatWasTyped(Visitor leader) {
        UUID request = hostile.vendor.asksForClients(hostile.office);

        leader.becomes(hostile.leader()).opens(REQUEST + request);

        Bait.isShown(leader.page(), Bait.in("vendor"), Bait.in("name nb"), Bait.in("title"));
        leader.approves();
        leader.page().waitForURL("**/besvart");
        Bait.isShown(leader.page(), Bait.in("name nb"), Bait.in("party"));
        leader.opens("/receipt/" + request);
        Bait.isShown(leader.page(), Bait.in("vendor"), Bait.in("title"), Bait.in("leader"));
    }

    @Test
    void whoeverPassesARequestOnReadsWhatWasTyped(Visitor employee) {
        UUID request = hostile.vendor.asks(hostile.office);

        employee.becomes(hostile.employee()).opens(REQUEST + request);

        Bait.isShown(employee.page(), Bait.in("vendor"), Bait.in("party"), Bait.in("employee"));
        employee.presses("Ja, send videre");
        employee.page().waitForLoadState();
        Bait.isShown(employee.page(), Bait.in("title"), Bait.in("party"));
    }

    @Test
    void aReasonIsShownAsItWasTypedAlsoWhenItsFormIsRefused(Visitor leader) {
        UUID request = hostile.vendor.asksForClients(hostile.office);
        leader.becomes(hostile.leader()).opens(REQUEST + request).gives(Bait.in("reason"));
        leader.page().locator("button[value=reject]").evaluate("it => { it.value = 'kanskje'; }");
        leader.isGoingToBeTold(400).rejects();
        leader.page().waitForLoadState();
        Bait.isShown(leader.page(), Bait.in("reason"));

        leader.opens(REQUEST + request).gives(Bait.in("reason")).rejects();
        leader.page().waitForURL("**/besvart");
        for (String page : List.of(REQUEST + request, "/receipt/" + request)) {
            leader.opens(page);
            Bait.isShown(leader.page(), Bait.in("reason"), Bait.in("leader"), Bait.in("name nb"));
        }
        leader.opens("/systemtilgang/foresporsler");
        Bait.isShown(leader.page(), Bait.in("title"), Bait.in("leader"));
    }

    @Test
    void aChangeShowsWhatWasTyped(Visitor leader) {
        UUID change = hostile.vendor.asksForChange(hostile.own());

        leader.becomes(hostile.leader()).opens(CHANGE + change);

        Bait.isShown(leader.page(), Bait.in("vendor"), Bait.in("name nb"), Bait.in("title"), Bait.in("party"));
        leader.gives(Bait.in("reason"));
        leader.rejects();
        leader.page().waitForURL(this::isTheReceipt);
        leader.opens(CHANGE + change);
        Bait.isShown(leader.page(), Bait.in("reason"), Bait.in("leader"));
    }

    @Test
    void theWayOnLeadsToTheRegisteredAddressAndNowhereElse(Visitor leader) {
        UUID request = hostile.vendor.asks(hostile.office);
        leader.becomes(hostile.leader()).opens(REQUEST + request);

        leader.approves();

        leader.page().waitForURL(this::isTheReceipt);
        assertThat(leader.page().locator("body")).containsText("SmartCloud");
        assertThat(Bait.planted(leader.page())).isEmpty();
    }

    /** As the browser spells it. */
    private boolean isTheReceipt(String url) {
        return url.equals(hostile.vendor.receipt().replace("'", "%27"));
    }
}
