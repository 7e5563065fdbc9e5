package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.identity.Actor;

/** Somebody at a browser of their own, and the steps of the guide. */
class Visitor {

    private static final int PATIENCE = 30_000;

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final Rows rows;
    private final Complaints complaints = new Complaints();

    Visitor(Browser browser, String base, Rows rows, boolean scripts) {
        this.base = base;
        this.rows = rows;
        context = browser.newContext(new NewContextOptions()
                .setLocale("nb-NO")
                .setViewportSize(Pictures.WIDE, Pictures.HIGH)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page = context.newPage();
        complaints.listenTo(page);
    }

    Page page() {
        return page;
    }

    /** Goes to a page of the application. */
    Visitor opens(String path) {
        page.navigate(base + path);
        return this;
    }

    /** Goes to a page that answers with this status. */
    Visitor opensInVain(String path, int status) {
        complaints.foretell(status);
        return opens(path);
    }

    /** The next page is answered with this status. */
    Visitor isGoingToBeTold(int status) {
        complaints.foretell(status);
        return this;
    }

    /** Connects SmartCloud on its page, with a reference of its own; the answer is the request's id. */
    UUID connectsSmartCloud(Access access) {
        return connectsSmartCloud(access, UUID.randomUUID().toString());
    }

    /** Connects SmartCloud on its page, with this reference. */
    UUID connectsSmartCloud(Access access, String reference) {
        opens("/smartcloud");
        Locator form = page.locator("form")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("input[name=variant][value=" + access.variant() + "]")));
        form.locator("input[name=externalRef]").fill(reference);
        form.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/smartcloud"));
        return rows.requestWithReference(reference);
    }

    /** Connects SmartCloud and logs in on the way to the request. */
    UUID connectsSmartCloudAs(Person person, Access access) {
        UUID request = connectsSmartCloud(access);
        logsInAs(person);
        page.waitForURL("**" + requestPage(request) + "*");
        return request;
    }

    /** One click on the login page. */
    Visitor logsInAs(Person person) {
        Locator choice = button(person.fullName());
        assertThat(choice).containsText(person.organisation());
        choice.click();
        page.waitForURL(url -> !url.contains("/demo/login") && !url.contains("/oauth2/"));
        return this;
    }

    /** Is somebody else from now on, who need not be on the login page: it takes whoever is registered. */
    Visitor becomes(Actor.Person person) {
        context.clearCookies();
        opens("/systemtilgang");
        page.locator("input[name=person]").first().evaluate("(it, id) => { it.value = id; }", person.id());
        page.locator(".st-person").first().click();
        page.waitForURL(url -> !url.contains("/demo/login") && !url.contains("/oauth2/"));
        return this;
    }

    Visitor logsOut() {
        page.locator("header").getByText("Logg ut").click();
        page.waitForURL("**/login/out");
        return this;
    }

    Visitor wantsToLogInAgain() {
        page.getByText("Logg inn igjen").click();
        page.waitForURL("**/demo/login*");
        return this;
    }

    Visitor gives(String reason) {
        page.locator("#reason").fill(reason);
        return this;
    }

    Visitor approves() {
        return presses("Godkjenn systemtilgang");
    }

    Visitor rejects() {
        return presses("Avvis");
    }

    Visitor presses(String button) {
        button(button).click();
        return this;
    }

    /** The way ends on SmartCloud's receipt. */
    Visitor standsOnTheReceiptOf(UUID request, String status) {
        page.waitForURL("**/smartcloud/receipt?*");
        assertThat(page.locator("#status")).hasText(status);
        assertThat(page.locator("main")).containsText(request.toString());
        return this;
    }

    /** What became of what was done stands on the page, and has the focus. */
    Visitor isTold(String text) {
        return isTold("#notice", text);
    }

    Visitor isTold(String place, String text) {
        assertThat(page.locator(place)).containsText(text);
        assertThat(page.locator(place)).isFocused();
        return this;
    }

    /** What the page says. */
    Visitor reads(String... texts) {
        for (String text : texts) {
            assertThat(page.locator("main")).containsText(text);
        }
        return this;
    }

    /** There is nothing to decide with. */
    Visitor findsNoButtons() {
        assertThat(button("Godkjenn systemtilgang")).hasCount(0);
        assertThat(button("Avvis")).hasCount(0);
        return this;
    }

    /** The overview lists the access, as what has just come. */
    Visitor findsInTheOverview(Access access, UUID systemUser) {
        opens("/systemtilgang");
        Locator row = section(access).locator("li").filter(leadingTo(systemUser));
        assertThat(row).hasCount(1);
        assertThat(row).containsText("NY");
        return this;
    }

    /** The overview does not list the access. */
    Visitor missesInTheOverview(Access access, UUID systemUser) {
        opens("/systemtilgang");
        assertThat(section(access)).hasCount(1);
        assertThat(section(access).locator("li").filter(leadingTo(systemUser))).hasCount(0);
        return this;
    }

    /** Saves a picture of the page, and of our own pages a narrow one too. */
    Visitor takesAPicture(String name) {
        Pictures.take(page, name);
        return this;
    }

    /** Closes the browser profile; the answer is what the browser complained of. */
    List<String> leave() {
        context.close();
        return complaints.take();
    }

    /** What the browser complained of so far, which is then forgotten. */
    List<String> complaintsSoFar() {
        return complaints.take();
    }

    static String requestPage(UUID request) {
        return "/systemtilgang/foresporsel/" + request;
    }

    private Locator section(Access access) {
        return page.getByRole(
                AriaRole.REGION,
                new GetByRoleOptions().setName(access.heading()).setExact(true));
    }

    private Locator.FilterOptions leadingTo(UUID systemUser) {
        return new Locator.FilterOptions().setHas(page.locator("a[href='/systemtilgang/%s']".formatted(systemUser)));
    }

    private Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(text));
    }
}
