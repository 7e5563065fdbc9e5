package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.GivenClients;
import no.systemtilgang.systemuser.NotAdded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.MessageSource;

/** What the Tasklist forms are told about clients, which is what the pages show. */
@ApplicationTest
class ClientsDataTest {

    private final Api api;
    private final PartyChanges changes;
    private final Clients clients;
    private final GivenClients given;

    private DressesFirm firm;

    @Autowired
    ClientsDataTest(
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

    @ParameterizedTest
    @ValueSource(
            strings = {"' or '1'='1", "%", "_", "\\", "x'; drop table organisation; --", "\u0000", "${7*7}", "<b>", "😀"
            })
    void aSearchFindsTextAndDoesNothingElse(String text) {
        Answer list = firm.list("eligible", text, "");
        Answer page = firm.dress.get(firm.page() + "/klienter?sok=" + Api.encode(text));

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().path("total").asInt()).isEqualTo(text.equals("\u0000") ? 1 : 0);
        assertThat(list.json().path("all").asInt()).isEqualTo(1);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!", "AAAAAAAAAAAAAAAA", "MDAwMDAwMDAwAAAA", "310629499"})
    void aPlaceThatIsNoneIsTheBeginning(String cursor) {
        assertThat(firm.list("eligible", "", cursor).json().path("rows").size()).isEqualTo(1);
        assertThat(firm.dress
                        .get(firm.page() + "/klienter?etter=" + Api.encode(cursor))
                        .body())
                .contains(DressesFirm.CLIENT_NAME);
    }

    @Test
    void anotherListIsRefused() {
        assertThat(firm.list("everything", "", "").status()).isEqualTo(400);
    }

    @Test
    void pagesLeadToTheEndAndBackWithoutLossOrDoubles() {
        List<String> all = new ArrayList<>(Stream.generate(() -> given.client(firm.orgNo, "REVI"))
                .limit(104)
                .toList());
        all.add(firm.client);

        List<String> read = new ArrayList<>();
        List<String> places = new ArrayList<>(List.of(""));
        Answer last = firm.list("eligible", "", "");
        for (; ; last = firm.list("eligible", "", places.get(places.size() - 1))) {
            last.json().path("rows").forEach(it -> read.add(it.path("orgNo").asText()));
            if (!last.json().has("next")) {
                break;
            }
            places.add(last.json().path("next").asText());
        }

        assertThat(read).hasSize(105).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(places).hasSize(3);
        assertThat(last.json().path("previous").asText("none")).isEqualTo(places.get(1));
        assertThat(firm.list("eligible", "", places.get(1))
                        .json()
                        .path("previous")
                        .asText("none"))
                .isEmpty();
        assertThat(firm.list("eligible", "", "").json().has("previous")).isFalse();
    }

    @Test
    void aSearchByNumberTakesSpaces() {
        String spaced =
                firm.client.substring(0, 3) + " " + firm.client.substring(3, 6) + " " + firm.client.substring(6);

        assertThat(firm.list("eligible", spaced, "").json().path("total").asInt())
                .isEqualTo(1);
        assertThat(firm.list("eligible", "hemmelig", "").json().path("total").asInt())
                .isEqualTo(1);
        assertThat(firm.list("eligible", "finnes ikke", "").json().path("total").asInt())
                .isZero();
    }

    @Test
    void thePersonsSystemUsersForClientsAreListed() {
        Answer answer = firm.dress.get("/systemtilgang/api/klienter");

        Set<String> ids = new HashSet<>();
        answer.json().forEach(it -> ids.add(it.path("id").asText()));
        assertThat(ids)
                .contains(firm.agent.id().toString())
                .doesNotContain(given.own(firm.orgNo).id().toString());
        assertThat(Browser.of(api, "stadig.konsert")
                        .get("/systemtilgang/api/klienter")
                        .json())
                .noneMatch(it -> it.path("id").asText().equals(firm.agent.id().toString()));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsWords(NotAdded.Reason reason, @Autowired MessageSource messages) {
        assertThat(messages.getMessage("clients.reason." + reason, new Object[] {"x"}, Locale.ROOT))
                .isNotBlank();
    }
}
