package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.party.PartyChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** «På vegne av»: whoever has roles in several organisations chooses one, changes, and is changed by what is opened. */
@ApplicationTest
class OrganisationPageTest {

    private static final String STADIG = "stadig.konsert";
    private static final String NAME = "ANDRE VEGNE AS";
    private static final String ACTS_FOR = "På vegne av ";

    private final Api api;
    private final AutowireCapableBeanFactory beans;
    private final PartyChanges changes;
    private OwnOffice office;

    @Autowired
    OrganisationPageTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans, PartyChanges changes) {
        this.api = new Api(port);
        this.beans = beans;
        this.changes = changes;
    }

    @BeforeEach
    void anOffice() {
        office = new OwnOffice(api, beans, changes, NAME);
    }

    @AfterEach
    void noOffice() {
        office.close();
    }

    @Test
    void whoeverHasNotChosenChoosesFirstAndCanChangeLater() {
        Browser stadig = office.with(STADIG, "DAGL");

        assertThat(stadig.get("/systemtilgang").header("Location")).endsWith(Browser.CHOICE);
        assertThat(stadig.get(Browser.CHOICE).body()).contains(NAME, "TILFELDIG SUBTIL APE", "Daglig leder");
        assertThat(stadig.overviewOf(office.orgNo).body()).contains(ACTS_FOR + NAME, "Bytt virksomhet");
        assertThat(stadig.overviewOf(Ask.APE).body()).contains(ACTS_FOR + "TILFELDIG SUBTIL APE");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRequestThatIsOpenedChangesToItsOrganisation(boolean forClients) {
        String request = office.asked(forClients);
        Browser stadig = office.with(STADIG, "DAGL").actFor(Ask.APE);

        assertThat(stadig.get("/systemtilgang/foresporsel/" + request).body()).contains(ACTS_FOR + NAME);
        assertThat(stadig.get("/systemtilgang").body()).contains("Systemtilganger for " + NAME);
    }

    @Test
    void aSystemUserThatIsOpenedChangesToItsOrganisationToo() {
        String user = office.given.own(office.orgNo).id().toString();
        Browser stadig = office.with(STADIG, "DAGL").actFor(Ask.APE);

        assertThat(stadig.get("/systemtilgang/" + user).body()).contains(ACTS_FOR + NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"314112237", "", "x", "999999999", "' or ''='"})
    void nobodyActsForAnOrganisationWithoutARoleThere(String orgNo) {
        Browser stadig = office.with(STADIG, "DAGL").actFor(office.orgNo);

        assertThat(stadig.submitFrom(Browser.CHOICE, Browser.CHOICE, Map.of("orgNo", orgNo))
                        .status())
                .isEqualTo(403);
        assertThat(stadig.get("/systemtilgang").body()).contains("Systemtilganger for " + NAME);
    }

    @Test
    void aRoleThatIsLostCountsAtTheNextClick() {
        String request = office.asked(false);
        Browser stadig = office.with(STADIG, "DAGL").actFor(office.orgNo);
        assertThat(stadig.get("/systemtilgang").body()).contains(request);

        office.take(STADIG, "DAGL");

        assertThat(stadig.visit("/systemtilgang").body()).doesNotContain(request, NAME);
    }

    @Test
    void theChoiceIsSearchedByNameAndByNumber() {
        Browser stadig = office.with(STADIG, "DAGL");
        String number = office.orgNo.replaceAll("(...)(?=.)", "$1%20");

        for (String search : new String[] {"andre%20VEGNE", office.orgNo, number}) {
            assertThat(stadig.get(Browser.CHOICE + "?sok=" + search).body())
                    .contains(NAME)
                    .doesNotContain("TILFELDIG");
        }
        assertThat(stadig.get(Browser.CHOICE + "?sok=finnes+ikke").body())
                .contains("Ingenting passer med «finnes ikke».")
                .doesNotContain(NAME);
    }

    @Test
    void anotherSiteCannotChoose() {
        Browser stadig = office.with(STADIG, "DAGL").actFor(Ask.APE);

        assertThat(stadig.submitForged(Browser.CHOICE, Map.of("orgNo", office.orgNo))
                        .status())
                .isEqualTo(403);
        assertThat(stadig.get("/systemtilgang").body()).contains("TILFELDIG SUBTIL APE");
    }
}
