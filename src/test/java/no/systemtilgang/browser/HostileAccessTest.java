package no.systemtilgang.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.systemuser.SystemUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Names and whatever else was written are shown as they were typed where people look after their system users. */
@BrowserTest
class HostileAccessTest {

    private final ApplicationContext context;
    private HostileOffice hostile;

    @Autowired
    HostileAccessTest(ApplicationContext context) {
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
    void aSystemUserAndItsHistoryShowWhatWasTyped(Visitor leader) {
        UUID access = hostile.own();
        leader.becomes(hostile.leader());
        Bait.isShown(leader.page(), Bait.in("title"), Bait.in("vendor"), Bait.SHORT);

        leader.opens("/systemtilgang/" + access);
        Bait.isShown(
                leader.page(),
                Bait.in("title"),
                Bait.in("name nb"),
                Bait.in("vendor"),
                Bait.in("party"),
                Bait.in("leader"),
                Bait.SHORT);
        leader.opens("/systemtilgang/" + access + "/historikk");
        Bait.isShown(leader.page(), Bait.in("title"), Bait.in("leader"));
        leader.opens("/systemtilgang/" + access + "/slett");
        Bait.isShown(leader.page(), Bait.in("title"), Bait.in("vendor"));
        leader.presses("Slett systemtilgang");
        leader.page().waitForURL("**/systemtilgang");
        Bait.isShown(leader.page(), Bait.in("title"));
    }

    @Test
    void clientsAreShownAsTheyAreCalled(Visitor leader) {
        SystemUser agent = hostile.agent();
        String page = "/systemtilgang/" + agent.id();
        leader.becomes(hostile.leader());

        for (String path : List.of(page, page + "/historikk")) {
            leader.opens(path);
            Bait.isShown(leader.page(), Bait.in("added"));
        }
        leader.opens(page + "/klienter");
        Bait.isShown(leader.page(), Bait.in("eligible"));
        leader.opens(page + "/fjern-alle");
        Bait.isHarmless(leader.page());
        leader.opens(page + "/klienter");
        leader.page()
                .locator("#numbers")
                .fill("123 " + Bait.SHORT + "\n" + hostile.office.has.organisation(Bait.in("stranger")));
        leader.isGoingToBeTold(400).presses("Legg til fra listen");
        Bait.isShown(leader.page(), "123 " + Bait.SHORT, Bait.in("stranger"));
    }

    @Test
    void aSearchShowsWhatWasTypedWhileItIsTypedAndAfter(Visitor leader) {
        SystemUser agent = hostile.agent();
        leader.becomes(hostile.leader());
        Page page = leader.page();
        for (String path : List.of(
                "/systemtilgang/" + agent.id(), "/systemtilgang/" + agent.id() + "/klienter", "/systemtilgang/ny")) {
            leader.opens(path);
            page.locator("#search").fill(Bait.SHORT + "!");
            page.waitForURL("**sok=*");
            Bait.isShown(page, Bait.SHORT + "!");
            page.reload();
            Bait.isShown(page, Bait.SHORT + "!");
        }
        leader.opens("/systemtilgang?sok=%7B%7B7*7%7D%7D%3Cimg%20src=x%20onerror=caught=1%3E");
        Bait.isShown(page, Bait.SHORT);
    }

    @Test
    void aSystemIsChosenByWhatWasTyped(Visitor leader) {
        leader.becomes(hostile.leader()).opens("/systemtilgang/ny?sok=name+nb");

        Bait.isShown(leader.page(), Bait.in("name nb"), Bait.in("description nb"), Bait.in("vendor"));
        leader.page()
                .locator("input[name=system][value='" + hostile.vendor.ownSystem() + "']")
                .check();
        leader.presses("Gå videre");
        leader.page().waitForURL("**/ny/*");
        Bait.isShown(leader.page(), Bait.in("name nb"), Bait.in("vendor"), Bait.in("party"));
        leader.presses("Opprett systemtilgang");
        leader.page().locator("#notice").waitFor();
        Bait.isShown(leader.page(), Bait.in("name nb"), Bait.in("leader"));
    }

    @Test
    void organisationsAreChosenByTheirNames(Visitor leader) {
        HostileOffice another = new HostileOffice(context);
        another.office.give(hostile.leader(), "KLADM");
        leader.becomes(hostile.leader()).opens("/systemtilgang/virksomhet");

        Bait.isShown(leader.page(), Bait.in("party"), Bait.in("leader"));
        leader.opens("/demo/party");
        Bait.isShown(leader.page(), Bait.in("party"), Bait.in("leader"));
    }
}
