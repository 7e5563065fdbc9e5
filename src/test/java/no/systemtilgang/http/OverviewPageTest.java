package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.MovableClock;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.systemuser.SystemUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The overview «Systemtilganger»: whose it is, what is in it, newest first, a part at a time. */
@ApplicationTest
class OverviewPageTest {

    private static final String STADIG = "stadig.konsert";
    private static final String NEW = ">NY<";
    private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"(/systemtilgang\\?[^\"]+)\"");

    private final Api api;
    private final AutowireCapableBeanFactory beans;
    private final PartyChanges changes;
    private final MovableClock clock;
    private OwnOffice office;

    @Autowired
    OverviewPageTest(
            @Value("${server.port}") int port,
            AutowireCapableBeanFactory beans,
            PartyChanges changes,
            MovableClock clock) {
        this.api = new Api(port);
        this.beans = beans;
        this.changes = changes;
        this.clock = clock;
    }

    @BeforeEach
    void anOffice() {
        office = new OwnOffice(api, beans, changes, "OVERSIKTLIG HUS AS");
    }

    @AfterEach
    void noOffice() {
        office.close();
        clock.putBack();
    }

    @Test
    void emptyListsSayWhatTheyAreFor() {
        String page = office.with(STADIG, "DAGL").overviewOf(office.orgNo).body();

        assertThat(page)
                .contains(
                        "Systemtilganger for OVERSIKTLIG HUS AS",
                        "Ingen forespørsler venter på svar.",
                        "har ingen egne systemtilganger ennå",
                        "har ingen systemtilganger for klienter ennå",
                        "href=\"/systemtilgang/ny\"");
    }

    @Test
    void whatIsThereIsListedByKindAndWhatHasJustComeIsMarked() {
        SystemUser own = office.given.own(office.orgNo);
        SystemUser agent = office.given.agent(office.orgNo, "urn:altinn:accesspackage:ansvarlig-revisor");
        String request = office.asked(false);
        Browser stadig = office.with(STADIG, "DAGL");

        String page = stadig.overviewOf(office.orgNo).body();
        assertThat(page.indexOf(request))
                .isPositive()
                .isLessThan(page.indexOf(own.id().toString()));
        assertThat(page.indexOf(own.id().toString()))
                .isLessThan(page.indexOf(agent.id().toString()));
        assertThat(page.split(NEW)).hasSize(4);

        clock.putAhead(Duration.ofDays(2));
        assertThat(stadig.get("/systemtilgang").body())
                .contains(request, own.id().toString(), agent.id().toString())
                .doesNotContain(NEW);
    }

    @Test
    void aLongListIsReadToItsEndWithNothingLostOrDoubled() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            all.add(0, office.given.own(office.orgNo).id().toString());
        }
        Browser stadig = office.with(STADIG, "DAGL");

        List<String> read = new ArrayList<>();
        Answer page = stadig.overviewOf(office.orgNo);
        for (String next = "/systemtilgang"; next != null; ) {
            page = stadig.get(next);
            read.addAll(links(page));
            Matcher older = OLDER.matcher(page.body());
            next = older.find() ? older.group(1).replace("&amp;", "&") : null;
        }

        assertThat(read).isEqualTo(all);
    }

    @Test
    void aSearchFindsByNameAndByVendorAndSaysWhenThereIsNothing() {
        String one = office.given.own(office.orgNo).id().toString();
        Browser stadig = office.with(STADIG, "DAGL").actFor(office.orgNo);

        assertThat(links(stadig.get("/systemtilgang?sok=smartCLOUD"))).containsExactly(one);
        assertThat(stadig.get("/systemtilgang?sok=%3Cb%3Efinnes%20ikke").body())
                .contains("Ingenting passer med «&lt;b&gt;finnes ikke».")
                .doesNotContain(one);
        assertThat(links(stadig.get("/systemtilgang?egne=tull&klienter=1_2"))).containsExactly(one);
    }

    @Test
    void whoeverOnlyWorksThereIsToldWhoCanHelpAndSeesNothing() {
        String request = office.asked(false);
        SystemUser own = office.given.own(office.orgNo);

        String page = office.with("nysgjerrig.ansatt", "ANSATT")
                .overviewOf(office.orgNo)
                .body();

        assertThat(page)
                .contains("Du mangler nødvendige fullmakter", "tilgangsstyrer")
                .doesNotContain(request, own.id().toString(), "/systemtilgang/ny\"");
    }

    @Test
    void aClientAdministratorIsNotOfferedToCreate() {
        String page =
                office.with("dress.minst", "KLADM").overviewOf(office.orgNo).body();

        assertThat(page).contains("Egne systemtilganger").doesNotContain("/systemtilgang/ny\"");
    }

    private List<String> links(Answer page) {
        Matcher link =
                Pattern.compile("href=\"/systemtilgang/([0-9a-f-]{36})\"").matcher(page.body());
        List<String> ids = new ArrayList<>();
        while (link.find()) {
            ids.add(link.group(1));
        }
        return ids;
    }
}
