package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Logging out, and in again as somebody else in the same browser. */
@BrowserTest
class LoginTest {

    @Test
    void anotherPersonLogsInAfterLoggUt(Visitor visitor) {
        visitor.opens("/systemtilgang").logsInAs(Person.STADIG_KONSERT).reads("TILFELDIG SUBTIL APE");

        visitor.logsOut()
                .takesAPicture("logged-out")
                .page()
                .getByText("Logg inn igjen")
                .click();

        visitor.logsInAs(Person.DRESS_MINST).reads("TILBAKEHOLDEN USYMMETRISK TIGER AS");
        assertThat(visitor.page().locator("header")).containsText("DRESS MINST");
        assertThat(visitor.page().locator("body")).not().containsText("STADIG KONSERT");
    }

    @Test
    void anotherPersonLogsInAfterTasklistsOwnLogOut(Visitor visitor) {
        visitor.opens("/camunda/app/tasklist/").logsInAs(Person.STADIG_KONSERT);

        new Tasklist(visitor).logsOut().wantsToLogInAgain().logsInAs(Person.DRESS_MINST);

        visitor.opens("/camunda/app/tasklist/");
        assertThat(visitor.page().locator(".account")).containsText("DRESS MINST");
    }

    @Test
    void theProcessOwnerIsLedToCockpit(Visitor visitor) {
        visitor.opens("/systemtilgang").logsInAs(Person.PROSESS_EIER).takesAPicture("overview-process-owner");

        visitor.page().getByText("Åpne Cockpit").click();

        assertThat(visitor.page().locator("body")).containsText("Running Process Instances");
    }
}
