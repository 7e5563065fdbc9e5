package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.PartyChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The inbox, and the employee who sends a request on to whoever can decide it. */
@ApplicationTest
class InboxPageTest {

    private static final String INBOX = "/systemtilgang/foresporsler";
    private static final String STADIG = "stadig.konsert";
    private static final String ANSATT = "nysgjerrig.ansatt";
    private static final Pattern REQUEST = Pattern.compile("href=\"/systemtilgang/foresporsel/([0-9a-f-]{36})\"");
    private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"(" + INBOX + "\\?[^\"]+)\"");

    private final Api api;
    private final AutowireCapableBeanFactory beans;
    private final PartyChanges changes;
    private OwnOffice office;

    @Autowired
    InboxPageTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans, PartyChanges changes) {
        this.api = new Api(port);
        this.beans = beans;
        this.changes = changes;
    }

    @BeforeEach
    void anOffice() {
        office = new OwnOffice(api, beans, changes, "FULL POSTKASSE AS");
    }

    @AfterEach
    void noOffice() {
        office.close();
    }

    @Test
    void whatWasPassedOnComesFirst() {
        String passedOn = office.asked(false);
        String newer = office.asked(false);
        Browser ansatt = office.with(ANSATT, "ANSATT");

        Answer told = sendOn(ansatt, passedOn);

        assertThat(told.body()).contains("Forespørselen er videresendt").doesNotContain("Ja, send videre");
        Browser stadig = office.with(STADIG, "ADMAI").actFor(office.orgNo);
        for (String page : List.of(INBOX, "/systemtilgang")) {
            Answer answer = stadig.get(page);
            assertThat(requests(answer)).containsExactly(passedOn, newer);
            assertThat(answer.body().split(">Videresendt<")).hasSize(2);
        }
    }

    @Test
    void aRequestForClientsReachesTheAccessManagerWhenItIsPassedOn() {
        String request = office.asked(true);
        Browser manager = office.with(STADIG, "ADMAI").actFor(office.orgNo);
        assertThat(requests(manager.get(INBOX))).isEmpty();

        sendOn(office.with(ANSATT, "ANSATT"), request);

        assertThat(requests(manager.get(INBOX))).containsExactly(request);
        assertThat(manager.get("/systemtilgang/foresporsel/" + request).body()).contains("value=\"approve\"");
    }

    @Test
    void itIsPassedOnOnceAndThenThePageSaysSo() {
        String request = office.asked(false);
        Browser ansatt = office.with(ANSATT, "ANSATT");

        sendOn(ansatt, request);

        assertThat(ansatt.get("/systemtilgang/foresporsel/" + request).body())
                .contains("Denne forespørselen er videresendt")
                .doesNotContain("send-videre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject"})
    void whatIsAnsweredShowsByWhom(String decision) {
        String request = office.asked(false);
        Browser stadig = office.with(STADIG, "DAGL").actFor(office.orgNo);
        stadig.submitFrom(INBOX, "/systemtilgang/foresporsel/" + request, Map.of("decision", decision));

        String page = stadig.get(INBOX).body();

        assertThat(page)
                .contains("Ingen forespørsler venter på svar.", request, "Besvart av STADIG KONSERT")
                .contains(decision.equals("approve") ? ">Godkjent<" : ">Avvist<");
    }

    @Test
    void whatIsAnsweredIsReadToItsEnd() {
        Browser stadig = office.with(STADIG, "DAGL").actFor(office.orgNo);
        List<String> answered = new ArrayList<>();
        String csrf = Browser.csrf(stadig.get(INBOX));
        for (int i = 0; i < 23; i++) {
            String request = office.asked(false);
            stadig.submit("/systemtilgang/foresporsel/" + request, csrf, Map.of("decision", "reject"));
            answered.add(0, request);
        }

        Answer first = stadig.get(INBOX);
        Matcher older = OLDER.matcher(first.body());
        assertThat(older.find()).isTrue();
        List<String> read = new ArrayList<>(requests(first));
        read.addAll(requests(stadig.get(older.group(1))));

        assertThat(read).isEqualTo(answered);
    }

    @Test
    void strangersPassNothingOnAndEmployeesSeeNoInbox() {
        String request = office.asked(false);
        Browser stranger = Browser.of(api, "fremmed.leder");
        String path = "/systemtilgang/foresporsel/" + request + "/send-videre";

        assertThat(stranger.submitFrom(Browser.CHOICE, path, Map.of()).status()).isEqualTo(403);
        Browser ansatt = office.with(ANSATT, "ANSATT").actFor(office.orgNo);
        assertThat(ansatt.submitForged(path, Map.of()).status()).isEqualTo(403);
        assertThat(ansatt.get(INBOX).body())
                .contains("Du mangler nødvendige fullmakter")
                .doesNotContain(request);
        assertThat(office.with(STADIG, "DAGL").overviewOf(office.orgNo).body()).doesNotContain(">Videresendt<");
    }

    private Answer sendOn(Browser person, String request) {
        String page = "/systemtilgang/foresporsel/" + request;
        Answer shown = person.get(page);
        assertThat(shown.body()).contains("Ja, send videre").doesNotContain("value=\"approve\"");
        return person.submitAndFollow(page + "/send-videre", Browser.csrf(shown), Map.of());
    }

    private static List<String> requests(Answer page) {
        return REQUEST.matcher(page.body())
                .results()
                .map(it -> it.group(1))
                .distinct()
                .toList();
    }
}
