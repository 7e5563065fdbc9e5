package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.GivenClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages in each language: words, names, dates and numbers. */
@ApplicationTest
class TranslatedPagesTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final PartyChanges changes;
    private final Clients clients;
    private final GivenClients given;
    private final AutowireCapableBeanFactory beans;

    @Autowired
    TranslatedPagesTest(
            @Value("${server.port}") int port,
            JdbcClient jdbc,
            PartyChanges changes,
            Clients clients,
            AutowireCapableBeanFactory beans) {
        this.api = new Api(port);
        this.jdbc = jdbc;
        this.changes = changes;
        this.clients = clients;
        this.beans = beans;
        this.given = beans.createBean(GivenClients.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | Krav og betalinger  | 1 enkelttjeneste | Gi tilgang til system | Mottatt  | \\d+\\. \\p{Ll}+ 20\\d\\d",
                "nn | Krav og betalingar  | 1 enkeltteneste  | Gi tilgang til system | Motteken | \\d+\\. \\p{Ll}+ 20\\d\\d",
                "en | Claims and payments | 1 single service | Give access to system | Received | \\d+ \\p{Lu}\\p{Ll}+ 20\\d\\d"
            })
    void aRequestIsReadInTheReadersLanguage(
            String language, String service, String count, String title, String received, String date) {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser stadig = reader("stadig.konsert", language);

        String page = stadig.get(sent.page()).body();

        assertThat(page)
                .contains("<html lang=\"" + language + "\"", service, count, title, "org", "310 904 473")
                .containsPattern("<dt>" + received + "</dt><dd>" + date + "</dd>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | Godkjent av STADIG KONSERT \\d+\\. \\p{Ll}+ 20\\d\\d kl\\. \\d\\d\\.\\d\\d\\.",
                "nn | Godkjend av STADIG KONSERT \\d+\\. \\p{Ll}+ 20\\d\\d kl\\. \\d\\d\\.\\d\\d\\.",
                "en | Approved by STADIG KONSERT on \\d+ \\p{Lu}\\p{Ll}+ 20\\d\\d at \\d\\d:\\d\\d\\."
            })
    void aMomentIsWrittenAsTheLanguageHasIt(String language, String approved) {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser stadig = reader("stadig.konsert", language);
        stadig.submitFrom(sent.page(), sent.page(), Map.of("decision", "approve"));

        assertThat(stadig.get(sent.page()).body()).containsPattern(approved);
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Auditor,           Ansvarlig revisor",
        "nn, Auditor,           Ansvarleg revisor",
        "en, Ansvarlig revisor, Auditor in charge"
    })
    void anAccessPackageHasItsNameInTheReadersLanguage(String language, String other, String name) {
        Sent sent = Sent.of(api, jdbc, Ask.forClients());

        assertThat(reader("dress.minst", language).get(sent.page()).body())
                .contains("<strong>" + name)
                .doesNotContain("<strong>" + other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | Denne systemtilgangen har ingen klienter | 1 klient i systemtilgangen    | 2 klienter i systemtilgangen    | 1\u00a0000 av 1\u00a0000 linjer kan ikke legges til",
                "nn | Denne systemtilgangen har ingen klientar | 1 klient i systemtilgangen    | 2 klientar i systemtilgangen    | 1\u00a0000 av 1\u00a0000 linjer kan ikkje leggast til",
                "en | This system access has no clients        | 1 client in the system access | 2 clients in the system access | 1,000 of 1,000 lines cannot be added"
            })
    void whatIsCountedHasTheFormThatItsNumberAsksFor(
            String language, String none, String one, String two, String thousand) {
        try (DressesFirm firm = firm(language)) {
            assertThat(firm.dress.get(firm.page()).body()).contains(none);
            firm.submit("/klienter", Map.of("bare", firm.client));
            assertThat(firm.dress.get(firm.page()).body()).contains(one);
            firm.submit("/klienter", Map.of("bare", given.client(firm.orgNo, "REVI")));
            assertThat(firm.dress.get(firm.page()).body()).contains(two);
            String wrong = IntStream.range(0, 1000).mapToObj(it -> "x").collect(Collectors.joining("\n"));
            assertThat(firm.submit("/klienter/liste", Map.of("numre", wrong)).body())
                    .contains(thousand);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Forespørselen kan ikke godkjennes,    Krav og betalinger,  Ingen av rollene dine gir rett",
        "nn, Førespurnaden kan ikkje godkjennast,  Krav og betalingar,  Ingen av rollene dine gir rett",
        "en, The request cannot be approved,       Claims and payments, None of your roles lets you"
    })
    void whatCannotBePassedOnIsNamedWithItsReasonInTheReadersLanguage(
            String language, String title, String service, String reason) {
        try (OwnOffice office = new OwnOffice(api, beans, changes, "KONTORET AS")) {
            Browser ansatt = office.with("nysgjerrig.ansatt", "ADMAI")
                    .actFor(office.orgNo)
                    .reads(language);
            String page = "/systemtilgang/foresporsel/" + office.asked(false);

            Answer refused = ansatt.submitFrom(page, page, Map.of("decision", "approve"));

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body())
                    .contains(title, "<strong>" + service + "</strong>", reason)
                    .doesNotContain("??");
        }
    }

    @Test
    void aPageThatAnsweredAPastedListIsLoadedAnewAsThePageWithTheList() {
        try (DressesFirm firm = firm("en")) {
            assertThat(firm.dress.get(firm.page() + "/klienter/liste").header("Location"))
                    .endsWith(firm.page() + "/klienter");
        }
    }

    @Test
    void whatTheFormsInTasklistAreToldStaysInBokmal() {
        Sent sent = Sent.of(api, jdbc, Ask.own());

        Answer facts = reader("stadig.konsert", "en").get("/systemtilgang/api/oppgave/" + sent.taskId());

        assertThat(facts.json().path("services").path(0).path("name").asText()).isEqualTo("Krav og betalinger");
        assertThat(facts.json().path("created").asText()).matches("\\d+\\. \\p{Ll}+ 20\\d\\d");
    }

    private DressesFirm firm(String language) {
        DressesFirm firm = new DressesFirm(api, changes, clients, given);
        firm.dress.reads(language);
        return firm;
    }

    private Browser reader(String person, String language) {
        return Browser.of(api, person).reads(language);
    }
}
