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
import no.systemtilgang.systemuser.SystemUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page «Slett systemtilgang». */
@ApplicationTest
class RemovalPageTest {

    private final Api api;
    private final PartyChanges changes;
    private final Clients clients;
    private final SystemUsers systemUsers;
    private final GivenClients given;
    private final JdbcClient jdbc;

    private DressesFirm firm;

    @Autowired
    RemovalPageTest(
            @Value("${server.port}") int port,
            AutowireCapableBeanFactory beans,
            PartyChanges changes,
            Clients clients,
            SystemUsers systemUsers,
            JdbcClient jdbc) {
        api = new Api(port);
        this.changes = changes;
        this.clients = clients;
        this.systemUsers = systemUsers;
        given = beans.createBean(GivenClients.class);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aFirm() {
        firm = new DressesFirm(api, changes, clients, given);
    }

    @AfterEach
    void close() {
        firm.close();
    }

    @Test
    void oneForClientsIsRemovedAfterAConfirmationThatSaysWhatIsLost() {
        firm.submit("/klienter", Map.of("bare", firm.client));
        assertThat(firm.dress.get(firm.page()).body()).contains("href=\"" + firm.page() + "/slett\"");

        Answer question = firm.dress.get(firm.page() + "/slett");
        assertThat(question.status()).isEqualTo(200);
        assertThat(question.body())
                .contains("Vil du slette systemtilgangen «Prøve»?", "Ansvarlig revisor", "SmartCloud AS")
                .contains("Klienten som er lagt til, blir fjernet", "Slett systemtilgang", "Avbryt");
        assertThat(systemUsers.find(firm.agent.id())).isPresent();

        Answer overview = firm.dress.submitAndFollow(firm.page() + "/slett", Browser.csrf(question), Map.of());
        assertThat(overview.response().uri().getPath()).isEqualTo("/systemtilgang");
        assertThat(overview.body())
                .contains("Systemtilgangen Prøve er slettet")
                .doesNotContain("href=\"" + firm.page() + "\"");
        assertThat(systemUsers.find(firm.agent.id())).isEmpty();
        assertThat(firm.added()).isEmpty();
        assertThat(Stored.instances(jdbc, firm.agent.id().toString())).isZero();
        assertThat(firm.dress.get(firm.page() + "/slett").status()).isEqualTo(404);
        assertThat(given.audit(firm.agent)).contains("SYSTEM_USER_REMOVED dress.minst klientadministrator");
    }

    @Test
    void oneWithoutClientsSaysNothingOfThem() {
        assertThat(firm.dress.get(firm.page() + "/slett").body())
                .contains("Vil du slette")
                .doesNotContain("som er lagt til");
    }

    @Test
    void oneForOwnUseIsTheAccessManagersAlone() {
        SystemUser own = given.own(firm.orgNo);
        String page = "/systemtilgang/" + own.id();
        assertThat(firm.dress.get(page).body()).doesNotContain("/slett\"");
        assertThat(firm.dress.get(page + "/slett").status()).isEqualTo(403);
        assertThat(firm.dress.submit(page + "/slett", firm.csrf(), Map.of()).status())
                .isEqualTo(403);
        assertThat(systemUsers.find(own.id())).isPresent();

        firm.give("ADMAI");
        assertThat(firm.dress.get(page).body()).contains(page + "/slett\"");
        firm.dress.submit(page + "/slett", firm.csrf(), Map.of());
        assertThat(systemUsers.find(own.id())).isEmpty();
    }

    @Test
    void nobodyElseLearnsOrRemovesAnything() {
        for (String person : List.of("fremmed.leder", "stadig.konsert", "nysgjerrig.ansatt", "prosess.eier")) {
            Browser stranger = Browser.of(api, person);
            Answer page = stranger.get(firm.page() + "/slett");
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.body()).doesNotContain(DressesFirm.NAME, "Ansvarlig revisor");
            String csrf = Browser.csrf(stranger.get("/systemtilgang"));
            assertThat(stranger.submit(firm.page() + "/slett", csrf, Map.of()).status())
                    .isEqualTo(404);
        }
        String csrf = firm.csrf();
        firm.take("KLADM");
        firm.give("ANSATT");
        assertThat(firm.dress.get(firm.page() + "/slett").status()).isEqualTo(403);
        assertThat(firm.dress.submit(firm.page() + "/slett", csrf, Map.of()).status())
                .isEqualTo(403);
        assertThat(systemUsers.find(firm.agent.id())).isPresent();
    }

    @Test
    void anotherSiteRemovesNothing() {
        assertThat(firm.dress.submitForged(firm.page() + "/slett", Map.of()).status())
                .isEqualTo(403);
        assertThat(firm.dress
                        .get("/systemtilgang/" + UUID.randomUUID() + "/slett")
                        .status())
                .isEqualTo(404);
        assertThat(systemUsers.find(firm.agent.id())).isPresent();
    }
}
