package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/** The pages of a system user and its clients as a visitor uses them. */
class ClientPages {

    private final Visitor visitor;
    private final Page page;

    private ClientPages(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Follows the overview's link to a system user. */
    static ClientPages fromTheOverview(Visitor visitor, UUID systemUser) {
        visitor.opens("/systemtilgang");
        visitor.page().locator("a[href='/systemtilgang/" + systemUser + "']").click();
        return new ClientPages(visitor);
    }

    static ClientPages of(Visitor visitor, UUID systemUser) {
        visitor.opens("/systemtilgang/" + systemUser);
        return new ClientPages(visitor);
    }

    /** From a system user to the page on which clients are added. */
    ClientPages wantsToAdd() {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Legg til klienter"))
                .click();
        page.waitForURL("**/klienter");
        return this;
    }

    ClientPages searches(String text) {
        page.locator("#search").fill(text);
        clicks("Søk");
        return this;
    }

    /** Presses the button in the row of this client. */
    ClientPages presses(String button, String name) {
        return clicks(button + " " + name);
    }

    ClientPages ticks(String... names) {
        for (String name : names) {
            page.getByLabel(name).check();
        }
        return this;
    }

    ClientPages pastes(String numbers) {
        page.locator("#numbers").fill(numbers);
        return clicks("Legg til fra listen");
    }

    ClientPages clicks(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    ClientPages follows(String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    /** What became of it stands on the page, and has the focus. */
    ClientPages isTold(String text) {
        return isTold("#notice", text);
    }

    ClientPages isTold(String place, String text) {
        visitor.isTold(place, text);
        return this;
    }

    ClientPages reads(String... texts) {
        visitor.reads(texts);
        return this;
    }

    ClientPages doesNotRead(String text) {
        assertThat(page.locator("main")).not().containsText(text);
        return this;
    }

    ClientPages countsRows(int rows) {
        assertThat(rows()).hasCount(rows);
        return this;
    }

    /** Nothing keeps anybody from using the page. */
    ClientPages isForEverybody() {
        Axe.check(page);
        return this;
    }

    ClientPages takesAPicture(String name) {
        visitor.takesAPicture(name);
        return this;
    }

    private Locator rows() {
        return page.locator("main .st-rows > li");
    }
}
