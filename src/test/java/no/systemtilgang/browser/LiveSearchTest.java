package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** With scripts, a list is searched while one types; the button does the same. */
@BrowserTest
class LiveSearchTest {

    @Test
    void clientsAreFoundWhileOneTypes(Visitor dress) {
        UUID access = dress.connectsSmartCloudAs(Person.DRESS_MINST, Access.FOR_CLIENTS);
        dress.approves().standsOnTheReceiptOf(access, "Accepted");
        dress.opens("/systemtilgang/" + access + "/klienter");
        Page page = dress.page();
        Locator field = page.locator("#search");
        Locator rows = page.locator("section[aria-labelledby=eligible] li.st-row");
        assertThat(rows).hasCount(30);

        field.pressSequentially("310 629 499");

        assertThat(rows).hasCount(1);
        assertThat(page.locator("[role=status]")).containsText("1 av 30 klienter passer");
        assertThat(page).hasURL(Pattern.compile(".*\\?sok=310.629.499.*"));
        assertThat(field).isFocused();
        rows.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
        dress.reads("er lagt til i systemtilgangen");
    }
}
