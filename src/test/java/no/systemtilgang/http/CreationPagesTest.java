package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.process.Given;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The pages «Lag ny systemtilgang». */
@ApplicationTest
class CreationPagesTest {

    private static final String NEW = "/systemtilgang/ny";
    private static final String OFFICE = "EGET KONTOR AS";
    private static final String OWN_SYSTEM = "991825827_smartcloud";

    private final Api api;
    private final AutowireCapableBeanFactory beans;
    private final PartyChanges changes;
    private final SystemUsers systemUsers;
    private final Given given;

    private OwnOffice office;
    private Browser stadig;

    @Autowired
    CreationPagesTest(
            @Value("${server.port}") int port,
            AutowireCapableBeanFactory beans,
            PartyChanges changes,
            SystemUsers systemUsers) {
        api = new Api(port);
        this.beans = beans;
        this.changes = changes;
        this.systemUsers = systemUsers;
        given = beans.createBean(Given.class);
    }

    @BeforeEach
    void anOffice() {
        office = new OwnOffice(api, beans, changes, OFFICE);
        stadig = office.with("stadig.konsert", "DAGL").actFor(office.orgNo);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aSystemIsChosenShownAndCreated() {
        Answer choice = stadig.get(NEW);
        assertThat(choice.status()).isEqualTo(200);
        assertThat(choice.body())
                .contains("Velg fagsystem", "Gå videre", "Avbryt", "SmartCloud AS", "991 825 827", OFFICE)
                .doesNotContain("SmartCloud for revisorer");

        Answer shown = stadig.submitAndFollow(NEW, Browser.csrf(choice), chosen(OWN_SYSTEM));
        assertThat(shown.body())
                .contains("Systemtilgangen SmartCloud vil få denne fullmakten for " + OFFICE, "Krav og betalinger")
                .contains("Opprett systemtilgang", "Avbryt");

        Answer overview = answer(shown, "create");
        assertThat(overview.response().uri().getPath()).isEqualTo("/systemtilgang");
        assertThat(overview.body()).contains("Systemtilgangen SmartCloud er opprettet for " + OFFICE);
        SystemUser created = created();
        assertThat(shown.response().uri().getPath()).isEqualTo(NEW + "/" + created.id());
        assertThat(overview.body()).contains("href=\"/systemtilgang/" + created.id() + "\"");
        assertThat(stadig.get(NEW + "/" + created.id()).header("Location")).endsWith("/systemtilgang/" + created.id());
        assertThat(stadig.submit(NEW + "/" + created.id(), Browser.csrf(overview), Map.of("decision", "create"))
                        .header("Location"))
                .endsWith("/systemtilgang/" + created.id());
    }

    @Test
    void nothingIsCreatedWhenItIsCancelled() {
        Answer shown = shown(OWN_SYSTEM);

        Answer overview = answer(shown, "cancel");

        assertThat(overview.body()).contains("Ingen systemtilgang er opprettet");
        assertThat(systemUsers.of(List.of(office.orgNo))).isEmpty();
        assertThat(stadig.get(shown.response().uri().getPath()).status()).isEqualTo(404);
    }

    @Test
    void aSearchFindsSystemsByNameVendorAndNumber() {
        for (String search : List.of("smartcloud", "SMARTCLOUD AS", "991 825 827", "991825827", "Smart")) {
            assertThat(stadig.get(NEW + "?sok=" + Api.encode(search)).body())
                    .as(search)
                    .contains("value=\"" + OWN_SYSTEM + "\"")
                    .doesNotContain("312605031_konkurrentskyen");
        }
        assertThat(stadig.get(NEW + "?sok=" + Api.encode("<finnes ikke>")).body())
                .contains("Ingen fagsystemer passer", "&lt;finnes ikke&gt;")
                .doesNotContain("type=\"radio\"");
    }

    @Test
    void whoChoosesNothingIsToldNextToTheField() {
        Answer answer = stadig.submit(NEW, Browser.csrf(stadig.get(NEW)), Map.of("virksomhet", office.orgNo));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"choose-problem\"", "Velg et fagsystem før du går videre", "aria-invalid=\"true\"");
    }

    @Test
    void whatCannotBeChosenIsSaidInWords() {
        String csrf = Browser.csrf(stadig.get(NEW));
        answer(shown(OWN_SYSTEM), "create");

        Answer again = stadig.submit(NEW, csrf, chosen(OWN_SYSTEM));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("har allerede en systemtilgang for dette fagsystemet");
        Answer hidden = stadig.submit(NEW, csrf, chosen("991825827_smartcloud_klient"));
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).contains("kan ikke lenger velges");
        assertThat(systemUsers.of(List.of(office.orgNo))).hasSize(1);
    }

    @Test
    void whoCannotPassOnAllIsToldItemByItem() {
        office.take("stadig.konsert", "DAGL");
        Browser manager = office.with("stadig.konsert", "ADMAI").actFor(office.orgNo);
        Answer shown = manager.submitAndFollow(NEW, Browser.csrf(manager.get(NEW)), chosen(OWN_SYSTEM));

        Answer refused =
                manager.submit(shown.response().uri().getPath(), Browser.csrf(shown), Map.of("decision", "create"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body())
                .contains("Systemtilgangen ble ikke opprettet", "Krav og betalinger", "daglig leder i " + OFFICE)
                .contains("id=\"refusal\"", "Opprett systemtilgang");
        assertThat(systemUsers.of(List.of(office.orgNo))).isEmpty();
    }

    @Test
    void aShrunkSystemIsSaidInWords() {
        String system = given.visibleSystem(Given.CLAIMS);
        Answer shown = shown(system);
        given.registerVisible(system, Given.packages("skatt-naering"));

        Answer refused =
                stadig.submit(shown.response().uri().getPath(), Browser.csrf(shown), Map.of("decision", "create"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Leverandøren har endret hvilke fullmakter");
        assertThat(shown(system).body()).contains("1 tilgangspakke").doesNotContain("Krav og betalinger");
    }

    @Test
    void anAnswerThatIsNoneChangesNothing() {
        Answer shown = shown(OWN_SYSTEM);
        for (String decision : List.of("", "approve", "remove")) {
            Answer refused =
                    stadig.submit(shown.response().uri().getPath(), Browser.csrf(shown), Map.of("decision", decision));
            assertThat(refused.status()).isEqualTo(400);
        }
        assertThat(systemUsers.of(List.of(office.orgNo))).isEmpty();
        assertThat(stadig.submitForged(shown.response().uri().getPath(), Map.of("decision", "create"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobodyElseGetsAnywhere() {
        String page = shown(OWN_SYSTEM).response().uri().getPath();
        Browser administrator = office.with("dress.minst", "KLADM").actFor(office.orgNo);
        Browser employee = office.with("nysgjerrig.ansatt", "ANSATT").actFor(office.orgNo);
        for (Browser browser : List.of(administrator, employee)) {
            assertThat(browser.get("/systemtilgang").body()).doesNotContain("href=\"" + NEW + "\"");
            assertRefused(browser.get(NEW), 403);
            assertRefused(browser.get(page), 403);
            String csrf = Browser.csrf(browser.get("/systemtilgang"));
            assertRefused(browser.submit(NEW, csrf, chosen(OWN_SYSTEM)), 403);
            assertRefused(browser.submit(page, csrf, Map.of("decision", "create")), 403);
        }
        Browser stranger = Browser.of(api, "fremmed.leder");
        String csrf = Browser.csrf(stranger.get("/systemtilgang"));
        assertRefused(stranger.get(page), 404);
        assertRefused(stranger.submit(page, csrf, Map.of("decision", "create")), 404);
        assertRefused(stranger.submit(NEW, csrf, chosen(OWN_SYSTEM)), 403);
        assertRefused(stranger.get(NEW + "/" + UUID.randomUUID()), 404);
        assertRefused(stranger.get(NEW + "/x"), 404);
        assertRefused(Browser.of(api, "prosess.eier").get(NEW), 403);
        assertThat(systemUsers.of(List.of(office.orgNo))).isEmpty();
    }

    private static void assertRefused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.response().uri().getPath()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Krav og betalinger", "SmartCloud");
    }

    private Answer shown(String system) {
        return stadig.submitAndFollow(NEW, Browser.csrf(stadig.get(NEW)), chosen(system));
    }

    private Answer answer(Answer shown, String decision) {
        return stadig.submitAndFollow(
                shown.response().uri().getPath(), Browser.csrf(shown), Map.of("decision", decision));
    }

    private SystemUser created() {
        assertThat(systemUsers.of(List.of(office.orgNo))).hasSize(1);
        return systemUsers.of(List.of(office.orgNo)).get(0);
    }

    private Map<String, String> chosen(String system) {
        return Map.of("virksomhet", office.orgNo, "system", system);
    }
}
