package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.systemuser.ClientAssignments;
import no.systemtilgang.systemuser.GivenClients;
import no.systemtilgang.systemuser.SystemUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What was done for an organisation, as its access managers download it. */
@ApplicationTest
class LogDownloadTest {

    private static final String LOG = "/systemtilgang/logg.csv";
    private static final String STADIG = "stadig.konsert";

    private final Api api;
    private final AutowireCapableBeanFactory beans;
    private final PartyChanges changes;
    private final ClientAssignments assignments;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private OwnOffice office;

    @Autowired
    LogDownloadTest(
            @Value("${server.port}") int port,
            AutowireCapableBeanFactory beans,
            PartyChanges changes,
            ClientAssignments assignments,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.api = new Api(port);
        this.beans = beans;
        this.changes = changes;
        this.assignments = assignments;
        this.trail = trail;
        this.transaction = transaction;
    }

    @BeforeEach
    void anOffice() {
        office = new OwnOffice(api, beans, changes, "LOGGENS KONTOR");
    }

    @AfterEach
    void noOffice() {
        office.close();
    }

    @Test
    void itTellsWhoDidWhatWhenForWhomAsWhatAndFromWhere() {
        Browser stadig = office.with(STADIG, "DAGL").actFor(office.orgNo);
        String request = office.asked(false);
        String page = "/systemtilgang/foresporsel/" + request;
        Answer approved = stadig.submitFrom(page, page, Map.of("decision", "approve"));

        Answer answer = stadig.get(LOG);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"logg-" + office.orgNo + ".csv\"");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFTidspunkt;Kode;Hendelse;Hvem;I egenskap av;På vegne av (org.nr.);På vegne av;"
                        + "Leverandør (org.nr.);Leverandør;Gjelder;Klient (org.nr.);Klient;Fra adresse;Sporingsnummer");
        String moment = "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0[12]:00;";
        String party = ";" + office.orgNo + ";LOGGENS KONTOR;";
        assertThat(lines.get(1))
                .matches(moment + "REQUEST_CREATED;Forespørselen ble sendt;SmartCloud.*;" + party + Api.SMARTCLOUD
                        + ";SmartCloud.*;" + request + ";;;[0-9a-f.:]+;[0-9a-f-]{36}");
        assertThat(lines.get(2))
                .matches(moment + "REQUEST_APPROVED;Forespørselen ble godkjent;STADIG KONSERT;tilgangsstyrer" + party
                        + ";;" + request + ";;;[0-9a-f.:]+;" + approved.header("X-Correlation-Id"));
        assertThat(lines.get(4))
                .as("who downloads it")
                .matches(moment + "RECORD_DOWNLOADED;Loggen ble lastet ned;STADIG KONSERT;tilgangsstyrer" + party
                        + ";;;;;[0-9a-f.:]+;" + answer.header("X-Correlation-Id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "=HYPERLINK(1) | '=HYPERLINK(1)",
                "+47           | '+47",
                "-1            | '-1",
                "@SUM(A1)      | '@SUM(A1)",
                "!\tx!         | !\"'\tx\"!",
                "A;B           | \"A;B\"",
                "A\"B          | \"A\"\"B\"",
                "Æ=1           | Æ=1"
            })
    void aNameIsNeverAFormulaNorMoreThanACell(String name, String cell) {
        Browser stadig = office.with(STADIG, "DAGL").actFor(office.orgNo);
        SystemUser agent = office.given.agent(office.orgNo, GivenClients.AUDITOR);
        String client = office.given.client(office.orgNo, "REVI");
        changes.record(new Organisation(client, name));
        assignments.add(agent.id(), client, office.given.administrator(office.orgNo));

        assertThat(stadig.get(LOG).body())
                .contains(";" + agent.id() + ";" + client + ";" + cell + ";")
                .contains(";CLIENT_ADDED;");
    }

    @Test
    void aLongLogIsThereToItsEnd() {
        Browser stadig = office.with(STADIG, "DAGL").actFor(office.orgNo);
        transaction.executeWithoutResult(status -> trail.appendEach(
                AuditEvent.byService(AuditAction.CLIENT_REMOVED, office.orgNo, UUID.randomUUID()),
                Collections.nCopies(1203, "{\"client\": \"310904473\"}")));

        assertThat(stadig.get(LOG).body().lines()).hasSize(1205).allMatch(it -> it.split(";", -1).length == 14);
        assertThat(stadig.get(LOG).body()).contains(";Tjenesten selv;");
    }

    @Test
    void itIsInTheReadersLanguage() {
        office.asked(false);
        Browser stadig = office.with(STADIG, "DAGL").actFor(office.orgNo).reads("en");

        assertThat(stadig.get(LOG).body()).contains("\uFEFFTime;Code;Event;Who;", ";The request was ");
    }

    @Test
    void whoIsErasedHasNoNameThereAndInTheHistory() {
        Browser stadig = office.with(STADIG, "DAGL").actFor(office.orgNo);
        UUID user = office.given.own(office.orgNo).id();
        String gone = "erased." + user;
        transaction.executeWithoutResult(status -> trail.append(
                AuditEvent.byPerson(AuditAction.SYSTEM_USER_CREATED, gone, "tilgangsstyrer", office.orgNo, user)));
        assertThat(stadig.get(LOG).body()).contains(gone);

        assertThat(trail.erase(gone)).isEqualTo(1);

        assertThat(stadig.get(LOG).body())
                .doesNotContain(gone)
                .contains(";Systemtilgangen ble opprettet;Slettet person;tilgangsstyrer;");
        assertThat(stadig.get("/systemtilgang/" + user + "/historikk").body())
                .doesNotContain(gone)
                .contains("Slettet person, ");
    }

    @Test
    void nobodyReadsAnotherOrganisationsLog() {
        String request = office.asked(false);

        Answer foreign = Browser.of(api, "fremmed.leder").get(LOG + "?orgNo=" + office.orgNo);

        assertThat(foreign.body()).doesNotContain(request, office.orgNo);
        assertThat(Browser.of(api, "prosess.eier").get(LOG).status()).isEqualTo(403);
        assertThat(api.get(LOG, null).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSATT", "KLADM"})
    void onlyAccessManagersReadIt(String role) {
        Browser dress = office.with("dress.minst", role).actFor(office.orgNo);

        Answer answer = dress.get(LOG);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(dress.get("/systemtilgang").body()).doesNotContain(LOG);
    }

    @Test
    void aRoleThatIsLostCountsAtOnce() {
        Browser stadig = office.with(STADIG, "DAGL").actFor(office.orgNo);
        assertThat(stadig.get("/systemtilgang").body()).contains("href=\"" + LOG + "\"");
        assertThat(stadig.get(LOG).status()).isEqualTo(200);
        String request = office.asked(false);

        office.take(STADIG, "DAGL");

        assertThat(stadig.get(LOG).body()).doesNotContain(request);
    }
}
