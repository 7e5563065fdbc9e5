package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.ClientRelation;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.GivenClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What happened to a system user, as its organisation sees it. */
@ApplicationTest
class HistoryPageTest {

    private static final Pattern OLDER = Pattern.compile("historikk\\?etter=([0-9]+)");

    private final Api api;
    private final PartyChanges changes;
    private final Clients clients;
    private final GivenClients given;
    private DressesFirm firm;

    @Autowired
    HistoryPageTest(
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
    }

    @AfterEach
    void takeTheRolesBack() {
        firm.close();
    }

    @Test
    void itTellsWhoAddedAClientAndThatTheAssignmentEndedByItselfWithTheRelation() {
        firm.submit("/klienter", Map.of("bare", firm.client));
        changes.end(new ClientRelation(firm.client, firm.orgNo, "REVI"));

        String page = firm.dress.get(firm.page() + "/historikk").body();

        String added = DressesFirm.CLIENT_NAME + ", org.nr. " + spaced(firm.client) + ", ble lagt til";
        String removed = DressesFirm.CLIENT_NAME + ", org.nr. " + spaced(firm.client) + ", ble fjernet";
        assertThat(page).containsSubsequence(removed, "Av seg selv, ", added, "DRESS MINST, ");
        assertThat(firm.dress.get(firm.page()).body()).contains("href=\"" + firm.page() + "/historikk\"");
    }

    @Test
    void aLongHistoryIsReadPageByPageToItsEnd() {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            chosen.add(given.client(firm.orgNo, "REVI"));
        }
        for (int from = 0; from < chosen.size(); from += 20) {
            firm.submit("/klienter/liste", Map.of("numre", String.join("\n", chosen.subList(from, from + 20))));
        }
        assertThat(firm.added()).hasSize(60);

        String first = firm.dress.get(firm.page() + "/historikk").body();
        var older = OLDER.matcher(first);
        assertThat(older.find()).isTrue();
        String second = firm.dress
                .get(firm.page() + "/historikk?etter=" + older.group(1))
                .body();

        assertThat(chosen)
                .allSatisfy(it -> assertThat(first.contains(spaced(it)) ^ second.contains(spaced(it)))
                        .isTrue());
        assertThat(OLDER.matcher(second).find()).isFalse();
    }

    @Test
    void nobodyElseReadsIt() {
        for (String person : List.of("fremmed.leder", "stadig.konsert")) {
            Answer answer = Browser.of(api, person).get(firm.page() + "/historikk");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(DressesFirm.NAME);
        }
        assertThat(firm.dress
                        .get("/systemtilgang/" + UUID.randomUUID() + "/historikk")
                        .status())
                .isEqualTo(404);
        assertThat(firm.dress.get(firm.page() + "/historikk?etter=x").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatCanHappenHasWords(AuditAction action) {
        assertThat(ResourceBundle.getBundle("text.history").containsKey("history." + action))
                .isTrue();
    }

    private static String spaced(String orgNo) {
        return orgNo.replaceAll("(...)(?=.)", "$1 ");
    }
}
