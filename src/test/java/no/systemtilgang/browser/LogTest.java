package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import no.systemtilgang.audit.GivenRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The log at a browser: downloaded by whoever manages accesses, checked by process owners. */
@BrowserTest
class LogTest {

    private final GivenRecord given;

    @Autowired
    LogTest(AutowireCapableBeanFactory beans) {
        given = beans.createBean(GivenRecord.class);
    }

    @Test
    void anAccessManagerDownloadsTheLog(Visitor stadig) {
        Page page =
                stadig.opens("/systemtilgang").logsInAs(Person.STADIG_KONSERT).page();

        Download download =
                page.waitForDownload(() -> page.getByText("Last ned logg (CSV)").click());

        assertThat(download.suggestedFilename()).isEqualTo("logg-" + GivenRecord.APE + ".csv");
        Axe.check(page);
    }

    @Test
    void aProcessOwnerHasTheLogCheckedAndTheMessageHasTheFocus(Visitor owner) {
        long event = given.byVendor();
        given.sealAll();
        Page page = owner.opens("/systemtilgang").page();
        page.getByText("PROSESS EIER").click();
        page.getByText("Kontroll av loggen").click();
        Axe.check(page);

        checked(page, "Loggen er urørt");
        given.spoiled(
                "audit_event",
                event,
                "update systemtilgang.audit_event set action = 'REQUEST_DELETED' where id = ?",
                () -> checked(page, "Loggen er ikke urørt"));
    }

    private static void checked(Page page, String result) {
        page.getByText("Kontroller loggen nå").click();
        assertThat(page.locator("#notice")).containsText(result);
        assertThat(page.locator("#notice")).isFocused();
        Axe.check(page);
    }
}
