package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.party.PersonRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** STADIG KONSERT's story, step 2.1 of the guide: creating a system user oneself, and removing it again. */
@BrowserTest
class SelfServiceTest {

    private static final String SYSTEM = "991825827_smartcloud";
    private static final PersonRole ACCESS_MANAGER =
            new PersonRole(Person.NYSGJERRIG_ANSATT.id(), "310904473", "ADMAI");

    private final PartyChanges changes;

    @Autowired
    SelfServiceTest(PartyChanges changes) {
        this.changes = changes;
    }

    @AfterEach
    void takeTheRoleBack() {
        changes.take(ACCESS_MANAGER);
    }

    @Test
    void whoChoosesNothingIsToldAndASearchSaysWhatItFinds(Visitor stadig) {
        stadig.opens("/systemtilgang").logsInAs(Person.STADIG_KONSERT);
        SelfServicePages pages = SelfServicePages.wantsANewOne(stadig)
                .reads("Velg fagsystem", "Levert av SmartCloud AS, org.nr. 991 825 827", "Vi har ikke vurdert");
        stadig.isGoingToBeTold(400);
        pages.presses("Gå videre").isTold("#choose-problem", "Velg et fagsystem før du går videre");

        pages.searches("991 825 827 x", 0).reads("Ingen fagsystemer passer");
        pages.follows("Vis alle").chooses(SYSTEM).presses("Gå videre");

        assertThat(pages.id()).isNotNull();
        pages.presses("Avbryt").isTold("#notice", "Ingen systemtilgang er opprettet");
    }

    @Test
    void tasklistCreatesAndRemovesTheSame(Visitor stadig, Rows rows) {
        stadig.opens("/systemtilgang").logsInAs(Person.STADIG_KONSERT);
        Tasklist tasklist = Tasklist.opens(stadig).wantsToStart("Lag ny systemtilgang");
        stadig.page().locator("#system").selectOption(SYSTEM);
        tasklist.isForEverybodyAsItIs().takesAPicture("tasklist-start-creation").submitsTheStart();

        tasklist.reads("Systemtilgangen SmartCloud vil få denne fullmakten", "Krav og betalinger", "Svarfrist");
        UUID access = rows.begunBy(Person.STADIG_KONSERT);
        tasklist.takesAPicture("tasklist-create-access")
                .isForEverybody()
                .presses("Opprett systemtilgang")
                .isTold("#done", "Systemtilgangen SmartCloud er opprettet for TILFELDIG SUBTIL APE");
        assertThat(rows.powersOf(access)).singleElement().asString().contains("ske-krav-og-betalinger");

        tasklist = Tasklist.opens(stadig).wantsToStart("Slett systemtilgang");
        stadig.page().locator("#systemUser").selectOption(access.toString());
        tasklist.isForEverybodyAsItIs().takesAPicture("tasklist-start-removal").submitsTheStart();
        tasklist.reads("Vil du slette systemtilgangen «SmartCloud»?", "Krav og betalinger")
                .takesAPicture("tasklist-confirm-removal")
                .isForEverybody()
                .presses("Slett systemtilgang")
                .isTold("#done", "Systemtilgangen SmartCloud er slettet");
        assertThat(rows.deedsOf(Person.STADIG_KONSERT, access)).endsWith("SYSTEM_USER_REMOVED");
        assertThat(rows.instancesOf(access)).isEmpty();
    }

    @Test
    void whoFindsNothingToRemoveIsTold(Visitor stadig) {
        stadig.opens("/systemtilgang").logsInAs(Person.STADIG_KONSERT);
        Tasklist tasklist = Tasklist.opens(stadig).wantsToStart("Slett systemtilgang");
        stadig.page().locator("#search").fill("finnes ikke");
        stadig.page().locator("#search-button").click();
        assertThat(stadig.page().locator("#found")).containsText("0 systemtilganger");
        tasklist.searchesByEnter("heller ikke", "0 systemtilganger som passer med «heller ikke»");

        tasklist.triesToStart().isTold("#failure", "Velg systemtilgangen som skal slettes.");
        tasklist.canStart();
    }

    @Test
    void whatIsChosenWhileASearchIsOutStaysChosen(Visitor stadig) {
        stadig.opens("/systemtilgang").logsInAs(Person.STADIG_KONSERT);
        Tasklist tasklist = Tasklist.opens(stadig).wantsToStart("Lag ny systemtilgang");
        Page page = stadig.page();
        Route search = isHeldBack(page, "SmartCloud");

        page.locator("#system").selectOption(SYSTEM);
        search.resume();

        assertThat(page.locator("#found")).isFocused();
        assertThat(page.locator("#system")).hasValue(SYSTEM);
        tasklist.canStart();
    }

    @Test
    void theAnswerToAnEarlierSearchIsNotShown(Visitor stadig) {
        stadig.opens("/systemtilgang").logsInAs(Person.STADIG_KONSERT);
        Tasklist.opens(stadig).wantsToStart("Lag ny systemtilgang");
        Page page = stadig.page();
        Route earlier = isHeldBack(page, "finnes ikke");
        page.locator("#search").fill("SmartCloud");
        page.locator("#search-button").click();
        assertThat(page.locator("#found")).isFocused();
        String found = page.locator("#found").textContent();

        page.locator("#search").focus();
        page.waitForRequestFinished(earlier::resume);
        // An answer that is left leaves no trace to wait for: after one more, the page has dealt with it.
        page.evaluate("() => fetch('/systemtilgang/api/fagsystemer').then(answer => answer.text())");

        assertThat(page.locator("#search")).isFocused();
        assertThat(page.locator("#found")).hasText(found);
        assertThat(page.locator("#system option[value='" + SYSTEM + "']")).hasCount(1);
    }

    /** Searches in the start form; the answer is not there before it is let go on. */
    private static Route isHeldBack(Page page, String text) {
        AtomicReference<Route> search = new AtomicReference<>();
        String address = "**/fagsystemer?sok=" + text.replace(" ", "%20");
        page.route(address, search::set);
        page.locator("#search").fill(text);
        page.waitForRequest(address, page.locator("#search-button")::click);
        return search.get();
    }

    @Test
    void whoCannotPassOnAllIsToldItemByItem(Visitor ansatt, Rows rows) {
        changes.give(ACCESS_MANAGER);
        ansatt.opens("/systemtilgang").logsInAs(Person.NYSGJERRIG_ANSATT);
        SelfServicePages pages =
                SelfServicePages.wantsANewOne(ansatt).chooses(SYSTEM).presses("Gå videre");
        UUID access = pages.id();

        ansatt.isGoingToBeTold(403);
        pages.presses("Opprett systemtilgang")
                .isTold("#refusal", "Krav og betalinger")
                .reads("daglig leder i TILFELDIG SUBTIL APE")
                .takesAPicture("systemtilgang-2-refused");

        assertThat(rows.powersOf(access)).isEmpty();
        ansatt.opens("/camunda/app/tasklist/");
        ansatt.isGoingToBeTold(403);
        Tasklist.opensTask(ansatt, rows.tasksOf(access).get(0))
                .presses("Opprett systemtilgang")
                .reads("Systemtilgangen kan ikke opprettes", "Krav og betalinger: ingen av rollene dine");
        ansatt.opens("/systemtilgang/ny/" + access);
        pages.presses("Avbryt").isTold("#notice", "Ingen systemtilgang er opprettet");
        assertThat(rows.instancesOf(access)).isEmpty();
    }
}
