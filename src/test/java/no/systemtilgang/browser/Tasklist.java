package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.UUID;

/** Camunda's Tasklist as a visitor uses it: tasks are answered without being claimed. */
class Tasklist {

    private final Visitor visitor;
    private final Page page;

    Tasklist(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Follows the link to a task. */
    static Tasklist opensTask(Visitor visitor, String taskId) {
        visitor.opens("/camunda/app/tasklist/default/#/?task=" + taskId);
        return new Tasklist(visitor);
    }

    /** Opens the list and chooses the newest task of this name. */
    static Tasklist choosesTask(Visitor visitor, String name) {
        visitor.opens("/camunda/app/tasklist/");
        Tasklist tasklist = new Tasklist(visitor);
        tasklist.page.locator(".tasks-list .task").getByText(name).first().click();
        return tasklist;
    }

    /** What the task's form says. */
    Tasklist reads(String... texts) {
        for (String text : texts) {
            assertThat(page.locator(".injected-form-wrapper")).containsText(text);
        }
        return this;
    }

    Tasklist gives(String reason) {
        page.locator("#reason").fill(reason);
        return this;
    }

    /** The next answer is going to be turned down, and the form says why. */
    Tasklist isGoingToBeRefused() {
        visitor.isGoingToBeTold(403);
        return this;
    }

    Tasklist approves() {
        return presses("Godkjenn systemtilgang");
    }

    Tasklist rejects() {
        return presses("Avvis");
    }

    /** Says that all clients are added, and comes to the system user's page. */
    Visitor finishesTheSetUp() {
        presses("Ferdig");
        page.waitForURL(url -> url.matches(".*/systemtilgang/[0-9a-f-]{36}"));
        return visitor;
    }

    /** Searches for clients that can be added, and finds so many. */
    Tasklist finds(String text, int clients) {
        page.locator("#search").fill(text);
        page.locator("#search-button").click();
        assertThat(page.locator("#eligible > li")).hasCount(clients);
        return this;
    }

    /** Chooses clients from those that are shown. */
    Tasklist ticks(String... names) {
        for (String name : names) {
            page.locator("#eligible").getByLabel(name).check();
        }
        return this;
    }

    /** Adds those that are chosen; the task is back and shows them. */
    Tasklist addsThem(int inAll) {
        page.locator("#add").click();
        assertThat(page.locator("#added > li")).hasCount(inAll);
        return this;
    }

    /** Starts the process on a system user, by the form in Tasklist's menu. */
    static Tasklist startsClientAdministration(Visitor visitor, UUID systemUser) {
        visitor.opens("/camunda/app/tasklist/");
        Page page = visitor.page();
        page.locator(".start-process-action a").click();
        page.locator(".modal-dialog").getByText("Klientadministrasjon").click();
        page.locator("#systemUser").selectOption(systemUser.toString());
        page.locator(".modal-dialog")
                .getByText("Start", new Locator.GetByTextOptions().setExact(true))
                .click();
        return new Tasklist(visitor);
    }

    /** Nothing in the form keeps anybody from using it. */
    Tasklist isForEverybody() {
        Axe.check(page, ".injected-form-wrapper");
        page.setViewportSize(Axe.NARROWEST, Pictures.HIGH);
        Axe.check(page, ".injected-form-wrapper");
        page.setViewportSize(Pictures.WIDE, Pictures.HIGH);
        page.reload(); // Tasklist itself does not put its columns back
        page.locator(".injected-form-wrapper button").first().waitFor();
        return this;
    }

    /** Uses Tasklist's own menu, which leads to where «Logg ut» leads. */
    Visitor logsOut() {
        page.waitForLoadState(LoadState.NETWORKIDLE); // what is still being asked for would be refused
        page.locator(".account .dropdown-toggle").click();
        page.locator(".account .logout a").click();
        try {
            page.waitForURL("**/login/out");
        } catch (RuntimeException e) {
            throw new AssertionError("OUT " + page.url() + page.content(), e);
        }
        return visitor;
    }

    Tasklist takesAPicture(String name) {
        visitor.takesAPicture(name);
        return this;
    }

    Tasklist presses(String button) {
        page.locator(".injected-form-wrapper button").getByText(button).click();
        return this;
    }
}
