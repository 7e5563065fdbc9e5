package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
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
        return isGoingToBeTold(403);
    }

    /** The next answer has this status. */
    Tasklist isGoingToBeTold(int status) {
        visitor.isGoingToBeTold(status);
        return this;
    }

    /** A message is on the screen, and whoever uses a keyboard or a screen reader stands at it. */
    Tasklist isTold(String message, String words) {
        assertThat(page.locator(message)).containsText(words);
        assertThat(page.locator(message)).isFocused();
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

    /** Searches by the keyboard alone, and is told what was found. */
    Tasklist searchesByEnter(String text, String found) {
        page.locator("#search").fill(text);
        page.locator("#search").press("Enter");
        return isTold("#found", found);
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

    /** Opens the list. */
    static Tasklist opens(Visitor visitor) {
        visitor.opens("/camunda/app/tasklist/");
        visitor.page()
                .locator(".tasks-list .task, .tasks-list .well:visible")
                .first()
                .waitFor();
        return new Tasklist(visitor);
    }

    /** Chooses the process in Tasklist's menu; its form is open. */
    Tasklist wantsToStart(String process) {
        page.locator(".start-process-action a").click();
        page.locator(".modal-dialog").getByText(process).click();
        page.locator(".modal-dialog .injected-form-wrapper form > :visible")
                .first()
                .waitFor();
        return this;
    }

    /** Starts the process on a system user, by the form; the task that is there then opens by itself. */
    Tasklist startsClientAdministration(UUID systemUser) {
        page.locator("#systemUser").selectOption(systemUser.toString());
        start().click();
        page.locator("#search").waitFor();
        return this;
    }

    /** The start form has all that it needs. */
    Tasklist canStart() {
        assertThat(start()).isEnabled();
        return this;
    }

    /** Presses the start form's button; the form says why it does not go on. */
    Tasklist triesToStart() {
        start().click();
        return this;
    }

    private Locator start() {
        return page.locator(".modal-dialog").getByText("Start", new Locator.GetByTextOptions().setExact(true));
    }

    /** Sends the start form; the task that is there then opens by itself. */
    Tasklist submitsTheStart() {
        start().click();
        page.waitForURL("**#/?task=*");
        return this;
    }

    /** Nothing keeps anybody from using the form, nor what Tasklist itself shows around it: wide, dark and narrow. */
    Tasklist isForEverybody() {
        isForEverybodyAsItIs();
        page.reload(); // Tasklist itself does not put its columns back
        page.locator(".injected-form-wrapper button").first().waitFor();
        return this;
    }

    /** The same of whatever is on the screen, such as an open dialog. */
    Tasklist isForEverybodyAsItIs() {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.check(page, "html");
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Axe.check(page);
        return this;
    }

    /** Saves a picture of the page as on a telephone. */
    Tasklist takesATelephonePicture(String name) {
        Pictures.takeOnATelephone(page, name);
        page.reload();
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
