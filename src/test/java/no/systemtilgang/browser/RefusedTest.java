package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.http.Api;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.party.PersonRole;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Right;
import no.systemtilgang.register.Systems;
import no.systemtilgang.register.TranslatedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Persons who may not, or may not give all that is asked for. */
@BrowserTest
class RefusedTest {

    private static final String APE = "310904473";
    private static final PersonRole ACCESS_MANAGER = new PersonRole(Person.NYSGJERRIG_ANSATT.id(), APE, "ADMAI");

    private final PartyChanges changes;
    private final Systems systems;
    private final Api api;

    @Autowired
    RefusedTest(PartyChanges changes, Systems systems, @Value("${server.port}") int port) {
        this.changes = changes;
        this.systems = systems;
        this.api = new Api(port);
    }

    @AfterEach
    void takeTheRoleBack() {
        changes.take(ACCESS_MANAGER);
    }

    @Test
    void anEmployeeWithoutAuthoritySeesTheRequestAndNoButtons(Visitor ansatt) {
        ansatt.connectsSmartCloudAs(Person.NYSGJERRIG_ANSATT, Access.OWN);

        ansatt.reads("SmartCloud AS", "Krav og betalinger", "Du mangler nødvendig fullmakt")
                .findsNoButtons()
                .takesAPicture("missing-authority");
    }

    @Test
    void anUnrelatedPersonLearnsNothing(Visitor fremmed) {
        fremmed.connectsSmartCloud(Access.OWN);

        fremmed.isGoingToBeTold(403)
                .logsInAs(Person.FREMMED_LEDER)
                .reads("Du har ikke tilgang til denne siden")
                .findsNoButtons()
                .takesAPicture("forbidden");
        assertThat(fremmed.page().locator("body")).not().containsText("SmartCloud");
        assertThat(fremmed.page().locator("body")).not().containsText("TILFELDIG");
        fremmed.logsOut();
    }

    @Test
    void whoCannotPassOnWhatIsAskedForSeesWhyOnThePage(Visitor ansatt, Rows rows) {
        UUID request = requestForTwoServices();
        changes.give(ACCESS_MANAGER);
        ansatt.opens(Visitor.requestPage(request)).logsInAs(Person.NYSGJERRIG_ANSATT);

        ansatt.gives("Vi trenger det.").isGoingToBeTold(403).approves().reads("Forespørselen kan ikke godkjennes");

        assertThat(ansatt.page().locator("#refusal li")).hasCount(2);
        ansatt.reads("Krav og betalinger", "Oppfølging av sykefravær", "Ingen av rollene dine gir rett")
                .takesAPicture("refused");
        assertThat(ansatt.page().locator("#reason")).hasValue("Vi trenger det.");
        assertThat(rows.statusOf(request)).isEqualTo("New");
        assertThat(rows.powersOf(request)).isEmpty();
        ansatt.rejects().reads("Forespørselen fra SmartCloud AS er avvist").takesAPicture("answered");
        ansatt.page().getByText("Se kvitteringen").click();
        ansatt.reads("Kvittering", "Forespørselen er avvist", "Vi trenger det.");
        assertThat(rows.statusOf(request)).isEqualTo("Rejected");
    }

    @Test
    void whoCannotPassOnWhatIsAskedForSeesWhyInTasklist(Visitor ansatt, Rows rows) {
        UUID request = requestForTwoServices();
        changes.give(ACCESS_MANAGER);
        ansatt.opens("/systemtilgang").logsInAs(Person.NYSGJERRIG_ANSATT);
        Tasklist tasklist = Tasklist.opensTask(ansatt, rows.tasksOf(request).get(0));

        tasklist.isGoingToBeRefused().approves().reads("Forespørselen kan ikke godkjennes");

        assertThat(ansatt.page().locator("#failure li")).hasCount(2);
        tasklist.isTold("#failure", "Forespørselen kan ikke godkjennes")
                .reads("Krav og betalinger: ", "Oppfølging av sykefravær: ", "ingen av rollene dine gir rett")
                .takesAPicture("tasklist-refused")
                .isForEverybody();
        assertThat(rows.statusOf(request)).isEqualTo("New");
        tasklist.rejects();
        ansatt.page().waitForURL("**/receipt/*");
        ansatt.reads("Forespørselen er avvist").takesAPicture("receipt-own");
        assertThat(rows.statusOf(request)).isEqualTo("Rejected");
    }

    private UUID requestForTwoServices() {
        String system = Api.SMARTCLOUD + "_" + UUID.randomUUID();
        List<Right> rights = List.of(Right.to("ske-krav-og-betalinger"), Right.to("nav-sykefravaer"));
        systems.register(new RegisteredSystem(
                null,
                system,
                Api.SMARTCLOUD,
                TranslatedText.same("SmartCloud Lønn"),
                TranslatedText.same("Viser krav og sykefravær."),
                new Powers(rights, List.of()),
                List.of("https://smartcloud.example/receipt"),
                false));
        String body = new JsonMapper()
                .valueToTree(Map.of("systemId", system, "partyOrgNo", APE, "rights", rights))
                .toString();
        return UUID.fromString(
                api.post("/authentication/api/v1/systemuser/request/vendor", api.token(Api.SMARTCLOUD), body)
                        .json()
                        .path("id")
                        .asText());
    }
}
