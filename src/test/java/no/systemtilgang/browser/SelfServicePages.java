package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/** The pages on which people create and remove system users themselves, as a visitor uses them. */
class SelfServicePages {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Visitor visitor;
    private final Page page;

    private SelfServicePages(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** From the overview to the page on which a system is chosen. */
    static SelfServicePages wantsANewOne(Visitor visitor) {
        visitor.opens("/systemtilgang");
        return new SelfServicePages(visitor).follows("Lag ny systemtilgang");
    }

    static SelfServicePages of(Visitor visitor, UUID systemUser) {
        visitor.opens("/systemtilgang/" + systemUser);
        return new SelfServicePages(visitor);
    }

    SelfServicePages searches(String text, int found) {
        page.locator("#search").fill(text);
        presses("Søk");
        assertThat(page.locator("input[name=system]")).hasCount(found);
        return this;
    }

    SelfServicePages chooses(String system) {
        page.locator("input[name=system][value='" + system + "']").check();
        return this;
    }

    SelfServicePages presses(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    SelfServicePages follows(String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    SelfServicePages reads(String... texts) {
        visitor.reads(texts);
        return this;
    }

    /** What became of it stands on the page, and has the focus. */
    SelfServicePages isTold(String place, String text) {
        visitor.isTold(place, text);
        return this;
    }

    SelfServicePages takesAPicture(String name) {
        visitor.takesAPicture(name);
        return this;
    }

    /** The id that the address of the page ends in. */
    UUID id() {
        page.waitForURL(url -> url.matches(".*/" + ID));
        return UUID.fromString(page.url().substring(page.url().lastIndexOf('/') + 1));
    }
}
