package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.Given;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.UserType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Tasklist shows around our forms: whose it is, in Norwegian, and nothing that people may not use. */
@BrowserTest
class TasklistFrameTest {

    private static final String APE = "310904473";

    /** Words of the shipped page, and of the engine. */
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(Created|Filter Tasks|Priority|Claim|Log out|Form|History|Start process|Create"
                    + "|Comment|Shortcuts|migrate|Due|Set |Sort|Powered|Date and Time|seconds ago|null)\\b");

    private final SystemUserRequestProcess process;

    @Autowired
    TasklistFrameTest(SystemUserRequestProcess process) {
        this.process = process;
    }

    @Test
    void theListIsOursInNorwegian(Visitor stadig, Rows rows) {
        UUID request = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);
        Page page = stadig.page();
        Tasklist.opensTask(stadig, rows.tasksOf(request).get(0)).reads("SmartCloud AS");

        assertThat(page).hasTitle("Systemtilgang Oppgaver");
        assertThat(page.locator("html")).hasAttribute("lang", "nb");
        assertThat(page.locator("link[rel=icon]")).hasAttribute("href", "/images/favicon.svg");
        assertThat(page.locator(".task-filter .name a")).hasText(new Pattern[] {
            Pattern.compile("Mine oppgaver.*"), Pattern.compile("Til godkjenning.*"), Pattern.compile("Klienter.*")
        });
        assertThat(page.locator(".task-details h2")).containsText("Godkjenn systemtilgang: SmartCloud, referanse ");
        assertThat(page.locator("body").innerText()).doesNotContainPattern(ENGLISH);
        stadig.takesAPicture("tasklist-list");

        page.locator(".st-home").click();
        page.waitForURL("**/systemtilgang");
    }

    @Test
    void nothingIsShownThatNobodyMayUse(Visitor stadig, Rows rows) {
        UUID request = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);
        Page page = stadig.page();
        Tasklist.opensTask(stadig, rows.tasksOf(request).get(0)).reads("SmartCloud AS");

        for (String hidden : List.of(
                ".ce-eol-banner",
                ".create-task-action",
                ".createCommentLink",
                ".task-filters .actions",
                ".task-filters header .btn:has(.glyphicon-plus-sign)",
                ".claim",
                ".followup-date",
                ".due-date",
                ".groups",
                ".instance-link",
                ".stored-criteria",
                ".form-actions",
                ".account .profile")) {
            assertThat(page.locator(hidden).filter(visible())).hasCount(0);
        }
        assertThat(page.locator(".task-details .nav-tabs a:visible"))
                .hasText(new String[] {"Skjema", "Diagram", "Beskrivelse"});
        page.locator(".showShortcutHelp").click();
        assertThat(page.locator(".modal-dialog")).containsText("går til den første oppgaven i listen");
        assertThat(page.locator(".modal-dialog")).not().containsText("task");
        page.locator(".modal.in").waitFor();
        new Tasklist(stadig).isForEverybodyAsItIs();
    }

    @Test
    void everyTabIsForEverybody(Visitor stadig, Rows rows) {
        UUID request = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);
        Page page = stadig.page();
        Tasklist tasklist = Tasklist.opensTask(stadig, rows.tasksOf(request).get(0));

        page.locator(".nav-tabs").getByText("Diagram").click();
        page.locator(".djs-element[data-element-id=approve]").waitFor();
        tasklist.isForEverybodyAsItIs();
        page.locator(".nav-tabs").getByText("Beskrivelse").click();
        assertThat(page.locator(".tab-content")).containsText("Virksomhetens tilgangsstyrer");
        tasklist.isForEverybodyAsItIs();
    }

    @Test
    void onATelephoneTheLinkLeadsToTheTaskAndNotToTheTopOfTheList(Visitor stadig, Rows rows) {
        UUID request = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);
        stadig.page().setViewportSize(Axe.NARROWEST, Pictures.HIGH);

        Tasklist.opensTask(stadig, rows.tasksOf(request).get(0)).reads("SmartCloud AS");

        assertThat(stadig.page().locator(".task-details h2")).isInViewport();
        assertThat(stadig.page().locator(".task-filters h4").first()).not().isInViewport();
    }

    @Test
    void whatWasSentOnComesFirstAndSaysSo(Visitor stadig, Rows rows) {
        UUID escalated = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);
        UUID newer = stadig.connectsSmartCloud(Access.OWN);
        process.escalate(new Actor.Person(Person.NYSGJERRIG_ANSATT.id()), escalated);

        Tasklist.opens(stadig);

        Page page = stadig.page();
        String first = page.locator(".tasks-list li.task .names a").first().getAttribute("href");
        assertThat(first)
                .contains(rows.tasksOf(escalated).get(0))
                .doesNotContain(rows.tasksOf(newer).get(0));
        assertThat(page.locator(".tasks-list .priority").first()).hasAttribute("data-urgency", "Sendt videre");
        assertThat(page.locator(".tasks-list li.task:has(a[href*='%s']) .priority"
                                .formatted(rows.tasksOf(newer).get(0)))
                        .and(page.locator("[data-urgency]")))
                .hasCount(0);
        stadig.takesAPicture("tasklist-escalated");
        Tasklist.opensTask(stadig, rows.tasksOf(escalated).get(0))
                .reads("Sendt videre til deg")
                .approves();
        stadig.standsOnTheReceiptOf(escalated, "Accepted");
    }

    @Test
    void longNamesFit(Visitor stadig, Rows rows) {
        UUID request = process.submit(
                        Given.SMARTCLOUD,
                        new NewRequest(
                                UserType.STANDARD,
                                "991825827_smartcloud",
                                APE,
                                "r".repeat(120) + UUID.randomUUID(),
                                "Regnskapsføringsprogramvareleverandørens" + "å".repeat(200),
                                Given.CLAIMS,
                                null))
                .request()
                .id();
        stadig.opens("/systemtilgang").logsInAs(Person.STADIG_KONSERT);

        Tasklist.opensTask(stadig, rows.tasksOf(request).get(0))
                .reads("Regnskapsføringsprogramvareleverandørens")
                .takesAPicture("tasklist-long")
                .takesATelephonePicture("tasklist-long")
                .isForEverybody()
                .rejects();

        stadig.page().waitForURL("**/receipt/**");
    }

    @Test
    void whoeverHasNothingToDoIsToldSo(Visitor fremmed) {
        fremmed.opens("/camunda/app/tasklist/").logsInAs(Person.FREMMED_LEDER);

        Page page = fremmed.page();
        assertThat(page.locator(".tasks-list")).containsText("Ingenting venter på deg her.");
        new Tasklist(fremmed).takesAPicture("tasklist-empty").isForEverybodyAsItIs();
        page.setViewportSize(Pictures.WIDE, Pictures.HIGH);
        page.reload();
        new Tasklist(fremmed).wantsToStart("Klientadministrasjon").isForEverybodyAsItIs();
        assertThat(page.locator(".modal-dialog")).containsText("Du er ikke klientadministrator for noen systemtilgang");
    }

    @Test
    void englishIsThereForThoseWhoWantItAndNynorskGetsBokmal(Visitor stadig) {
        Page page = stadig.page();
        page.addInitScript("Object.defineProperty(navigator, 'languages', {get: () => window.name.split(',')})");
        stadig.opens("/systemtilgang").logsInAs(Person.STADIG_KONSERT);
        page.evaluate("window.name = 'nn-NO,en'");
        stadig.opens("/camunda/app/tasklist/");
        assertThat(page.locator(".start-process-action")).containsText("Start noe nytt");
        assertThat(page.locator("html")).hasAttribute("lang", "nb");

        page.evaluate("window.name = 'en-GB,nb'");
        page.reload();

        assertThat(page.locator(".start-process-action")).containsText("Start process");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page).hasTitle("Systemtilgang Tasks");
    }

    private static FilterOptions visible() {
        return new FilterOptions().setVisible(true);
    }
}
