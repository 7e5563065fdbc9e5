package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.GivenClients;
import no.systemtilgang.systemuser.SystemUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The pages of a system user and its clients, and what their forms are told: who sees them, and what they do. */
@ApplicationTest
class ClientPagesTest {

    private final Api api;
    private final PartyChanges changes;
    private final Clients clients;
    private final GivenClients given;

    private DressesFirm firm;
    private SystemUser own;

    @Autowired
    ClientPagesTest(
            @Value("${server.port}") int port,
            PartyChanges changes,
            Clients clients,
            AutowireCapableBeanFactory beans) {
        this.api = new Api(port);
        this.changes = changes;
        this.clients = clients;
        this.given = beans.createBean(GivenClients.class);
    }

    @BeforeEach
    void aFirm() {
        firm = new DressesFirm(api, changes, clients, given);
        own = given.own(firm.orgNo);
    }

    @AfterEach
    void takeTheRolesBack() {
        firm.close();
    }

    @Test
    void theClientAdministratorSeesBothKinds() {
        Answer forClients = firm.dress.get(firm.page());
        Answer forOwnUse = firm.dress.get("/systemtilgang/" + own.id());

        assertThat(forClients.body())
                .contains(DressesFirm.NAME, "SmartCloud AS", "Ansvarlig revisor", "har ingen klienter")
                .contains("href=\"" + firm.page() + "/klienter\"");
        assertThat(forOwnUse.body())
                .contains(DressesFirm.NAME, "Krav og betalinger")
                .doesNotContain("/klienter\"");
        assertThat(firm.dress.overviewOf(firm.orgNo).body())
                .contains("href=\"" + firm.page() + "\"", "href=\"/systemtilgang/" + own.id() + "\"");
    }

    @Test
    void clientsAreAddedAndTakenBack() {
        Answer added = firm.submitAndFollow("/klienter", Map.of("bare", firm.client));
        assertThat(added.body()).contains(DressesFirm.CLIENT_NAME + " er lagt til", "autofocus");
        assertThat(firm.added()).containsExactly(firm.client);
        assertThat(firm.dress.get(firm.page()).body()).contains("1 klient i systemtilgangen", DressesFirm.CLIENT_NAME);
        assertThat(firm.list("added", "", "").json().path("total").asInt()).isEqualTo(1);

        Answer removed = firm.submitAndFollow("/fjern", Map.of("klient", firm.client));

        assertThat(removed.body()).contains(DressesFirm.CLIENT_NAME + " er fjernet");
        assertThat(firm.added()).isEmpty();
        assertThat(given.audit(firm.agent))
                .anyMatch(it ->
                        it.contains("dress.minst") && it.contains("klientadministrator") && it.endsWith(firm.client));
    }

    @Test
    void allAreTakenBackOnlyAfterAConfirmation() {
        firm.submit("/klienter", Map.of("bare", firm.client));

        Answer question = firm.dress.get(firm.page() + "/fjern-alle");
        assertThat(question.body()).contains("Vil du fjerne den ene klienten");
        assertThat(firm.added()).containsExactly(firm.client);

        firm.dress.submit(firm.page() + "/fjern-alle", Browser.csrf(question), Map.of());
        assertThat(firm.added()).isEmpty();
    }

    @Test
    void whoIsNoBusinessOfThePersonsLearnsNothing() {
        for (String person : List.of("fremmed.leder", "stadig.konsert", "nysgjerrig.ansatt")) {
            Browser stranger = Browser.of(api, person);
            String unknown = "/systemtilgang/" + UUID.randomUUID();
            everything(firm.page()).forEach(it -> assertRefused(stranger.get(it), 404));
            everything(unknown).forEach(it -> assertRefused(stranger.get(it), 404));
            String csrf = Browser.csrf(stranger.get(Browser.CHOICE));
            for (String action : List.of("/klienter", "/klienter/alle", "/klienter/liste", "/klienter/ferdig")) {
                assertRefused(stranger.submit(firm.page() + action, csrf, changing()), 404);
            }
            assertRefused(stranger.submit(firm.page() + "/fjern", csrf, changing()), 404);
            assertRefused(stranger.submit(firm.page() + "/fjern-alle", csrf, Map.of()), 404);
        }
        assertThat(firm.added()).isEmpty();
    }

    @Test
    void anEmployeeIsRefusedAndALostRoleCountsAtOnce() {
        String csrf = firm.csrf();
        firm.take("KLADM");
        firm.give("ANSATT");

        everything(firm.page()).forEach(it -> assertRefused(firm.dress.get(it), 403));
        assertRefused(firm.dress.submit(firm.page() + "/klienter", csrf, changing()), 403);
        assertRefused(firm.dress.submit(firm.page() + "/klienter/liste", csrf, changing()), 403);
        assertThat(firm.added()).isEmpty();
        firm.take("ANSATT");
        everything(firm.page()).forEach(it -> assertRefused(firm.dress.get(it), 404));
    }

    @Test
    void anAccessManagerSeesTheClientsAndChangesNone() {
        firm.submit("/klienter", changing());
        String csrf = firm.csrf();
        firm.take("KLADM");
        firm.give("ADMAI");

        Answer page = firm.dress.get(firm.page());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(DressesFirm.CLIENT_NAME, "Bare klientadministratorer")
                .doesNotContain("type=\"checkbox\"", "/fjern", "/klienter\"");
        assertThat(firm.list("added", "", "").status()).isEqualTo(200);
        assertThat(firm.list("eligible", "", "").status()).isEqualTo(403);
        assertThat(firm.dress.get(firm.page() + "/klienter").status()).isEqualTo(403);
        assertThat(firm.dress.submit(firm.page() + "/fjern", csrf, changing()).status())
                .isEqualTo(403);
        assertThat(firm.added()).containsExactly(firm.client);
    }

    @Test
    void aSystemUserForOwnUseHasNoClients() {
        String page = "/systemtilgang/" + own.id();
        String csrf = firm.csrf();

        assertThat(firm.dress.get(page + "/klienter").status()).isEqualTo(400);
        assertThat(firm.dress.submit(page + "/klienter", csrf, changing()).status())
                .isEqualTo(400);
        assertThat(firm.dress.submit(page + "/fjern", csrf, changing()).status())
                .isEqualTo(400);
        assertThat(firm.dress.get("/systemtilgang/api/klienter/" + own.id()).status())
                .isEqualTo(400);
    }

    @Test
    void theFirmItselfIsOfferedOnlyWherePossible() {
        SystemUser tax = given.agent(firm.orgNo, GivenClients.TAX);

        assertThat(firm.dress.get("/systemtilgang/" + tax.id() + "/klienter").body())
                .contains("Legg til din virksomhet");
        assertThat(firm.dress.get(firm.page() + "/klienter").body()).doesNotContain("Legg til din virksomhet");
    }

    private static List<String> everything(String page) {
        return List.of(
                page,
                page + "?sok=hemmelig",
                page + "/klienter",
                page + "/fjern-alle",
                page + "/klienter/jobb/" + UUID.randomUUID(),
                page.replace("/systemtilgang/", "/systemtilgang/api/klienter/"),
                page.replace("/systemtilgang/", "/systemtilgang/api/klienter/") + "/siste",
                page.replace("/systemtilgang/", "/systemtilgang/api/klienter/") + "?list=added");
    }

    private Map<String, String> changing() {
        return Map.of("klient", firm.client, "numre", firm.client);
    }

    private static void assertRefused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.response().uri().getPath()).isEqualTo(status);
        assertThat(answer.body())
                .doesNotContain(DressesFirm.CLIENT_NAME, "EGEN REVISJON", "Prøve", "Ansvarlig revisor");
    }
}
