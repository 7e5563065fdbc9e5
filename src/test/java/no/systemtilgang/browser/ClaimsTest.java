package no.systemtilgang.browser;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import no.systemtilgang.http.Api;
import no.systemtilgang.http.DemoUsers;
import no.systemtilgang.http.DemoUsers.Client;
import no.systemtilgang.party.OrganisationNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What it was all for: SmartCloud shows claims to whoever has given it access, and to nobody else. */
@BrowserTest
class ClaimsTest {

    private static final String REFUSED = "SmartCloud får ikke vise kravene";

    private final DemoUsers users;

    @Autowired
    ClaimsTest(@Value("${server.port}") int port) {
        users = new DemoUsers(new Api(port));
    }

    @Test
    void theClaimsAreRefusedBeforeTheApprovalAndShownAfterIt(Visitor stadig, Rows rows) {
        UUID request = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);
        String reference = rows.referenceOf(request);
        stadig.opens("/smartcloud");
        link(stadig);
        stadig.isGoingToBeTold(403);
        stadig.page().locator("#own-ref").fill(reference);
        stadig.page().getByText("Vis kravene våre").click();
        stadig.reads(REFUSED, "ikke gitt SmartCloud en systemtilgang").takesAPicture("smartcloud-claims-refused");

        stadig.opens(Visitor.requestPage(request)).approves().standsOnTheReceiptOf(request, "Accepted");
        link(stadig);

        stadig.reads("TILFELDIG SUBTIL APE (310 904 473)", "Merverdiavgift", "Å betale")
                .takesAPicture("smartcloud-claims");
    }

    @Test
    void aClientsClaimsAreRefusedUntilTheClientIsAdded(Visitor dress) {
        UUID request = dress.connectsSmartCloudAs(Person.DRESS_MINST, Access.FOR_CLIENTS);
        dress.approves().standsOnTheReceiptOf(request, "Accepted");
        Client client = users.anyClient(request);
        link(dress);
        dress.isGoingToBeTold(403);
        asksFor(dress, client);
        dress.reads(REFUSED, "ikke blant klientene").takesAPicture("smartcloud-claims-no-client");

        users.addsClient(request, client);

        asksFor(dress, client);
        dress.reads(OrganisationNumber.formatted(client.orgNo()), "Å betale").takesAPicture("smartcloud-claims-client");
    }

    private static void link(Visitor visitor) {
        visitor.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Krav og betalinger"))
                .click();
        visitor.page().waitForURL("**/smartcloud/krav*");
    }

    private static void asksFor(Visitor visitor, Client client) {
        visitor.page().locator("#client").fill(client.orgNo());
        visitor.page().getByText("Vis klientens krav").click();
    }
}
