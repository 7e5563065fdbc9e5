package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.process.Given;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.GivenClients;
import no.systemtilgang.systemuser.SystemUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A pasted list of organisation numbers: each line that is wrong is told, and nothing is half-added. */
@ApplicationTest
class PastedClientsTest {

    private final Api api;
    private final PartyChanges changes;
    private final Clients clients;
    private final GivenClients given;

    private DressesFirm firm;

    @Autowired
    PastedClientsTest(
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
    void eachWrongLineIsToldAndNothingIsAdded() {
        String accounted = given.client(firm.orgNo, "REGN");
        String added = given.client(firm.orgNo, "REVI");
        firm.dress.submit(firm.page() + "/klienter", firm.csrf(), Map.of("bare", added));
        String deleted = given.client(firm.orgNo, "REVI");
        given.delete(deleted, true);
        String other = given.organisation();
        String list = String.join(
                "\r\n",
                firm.client,
                "123",
                wrongDigit(firm.client),
                Given.unusedNumber(),
                other,
                accounted,
                " " + firm.client.substring(0, 3) + "\u00a0" + firm.client.substring(3) + " ",
                added,
                "",
                deleted,
                firm.orgNo,
                "<script>");

        Answer answer = paste(list);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("10 av 11 linjer kan ikke legges til")
                .containsSubsequence(
                        "Linje 2:",
                        "ni sifre",
                        "Linje 3:",
                        "Kontrollsifferet",
                        "Linje 4:",
                        "ingen virksomhet",
                        "Linje 5:",
                        "ikke klient",
                        "Linje 6:",
                        "har ikke gitt dere Ansvarlig revisor",
                        "Linje 7:",
                        "flere ganger",
                        "Linje 8:",
                        "allerede lagt til",
                        "Linje 10:",
                        "slettet",
                        "Linje 11:",
                        "Din egen virksomhet",
                        "Linje 12:",
                        "&lt;script&gt;")
                .contains("Legg til den ene andre")
                .doesNotContain("<script>");
        assertThat(firm.added()).containsExactly(added);
    }

    @Test
    void theOthersAreAddedWhenThePersonSaysSo() {
        Answer answer =
                firm.submitAndFollow("/klienter/liste", Map.of("numre", firm.client + "\nhei", "likevel", "true"));

        assertThat(answer.body()).contains("er lagt til i systemtilgangen");
        assertThat(firm.added()).containsExactly(firm.client);
    }

    @Test
    void anEmptyListIsNone() {
        for (String list : List.of("", " \n\t\n")) {
            Answer answer = paste(list);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("Lim inn minst ett organisasjonsnummer");
        }
    }

    @Test
    void aListThatIsTooLongIsRefusedAndKept() {
        String list = IntStream.range(0, 10_001).mapToObj(it -> firm.client).collect(Collectors.joining("\n"));

        Answer answer = paste(list);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Lim inn høyst", list);
        assertThat(firm.added()).isEmpty();
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedOnAPage() {
        Answer answer = paste((firm.client + "\n").repeat(100_000));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1", "Det du sendte, er for stort");
        assertThat(firm.added()).isEmpty();
    }

    @Test
    void aLongListIsAddedInTheBackground() {
        String list = Stream.generate(() -> given.client(firm.orgNo, "REVI"))
                .limit(21)
                .collect(Collectors.joining("\n"));

        Answer answer = paste(list);

        assertThat(answer.status()).isEqualTo(303);
        String job = answer.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(job).startsWith(firm.page() + "/klienter/jobb/");
        String data =
                job.replace("/systemtilgang/", "/systemtilgang/api/klienter/").replace("/klienter/jobb/", "/jobb/");
        assertThat(firm.dress.get(data).json().path("total").asInt()).isEqualTo(21);
        assertThat(firm.dress.get(job).status()).isEqualTo(200);
        SystemUser another = given.agent(firm.orgNo, GivenClients.AUDITOR);
        for (String elsewhere : List.of(job, data)) {
            assertThat(firm.dress
                            .get(elsewhere.replace(
                                    firm.agent.id().toString(), another.id().toString()))
                            .status())
                    .isEqualTo(404);
            assertThat(Browser.of(api, "fremmed.leder").get(elsewhere).status()).isEqualTo(404);
        }
    }

    private Answer paste(String list) {
        return firm.submit("/klienter/liste", Map.of("numre", list));
    }

    private static String wrongDigit(String number) {
        return number.substring(0, 8) + (number.charAt(8) - '0' + 1) % 10;
    }
}
