package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The end user's guide, step by step and in its order, and its pictures ({@code docs/brukerveiledning.md}). */
@BrowserTest
class UserGuideTest {

    private static final String APE = "310904473";
    private static final String CLAIMS = "ske-krav-og-betalinger";

    private static final String ELK = "KLOK HØFLIG ELG AS";
    private static final String OWL = "RASK FJERN UGLE AS";
    private static final String OTHER_OWL = "RØD VERD UGLE AS";

    private final JdbcClient jdbc;

    @Autowired
    UserGuideTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The guide begins where the organisation has nothing of SmartCloud's under its own number. */
    @BeforeEach
    void nothingIsThere() {
        jdbc.sql("update systemtilgang.system_user set is_deleted = true where party_org_no = ? and external_ref = ?")
                .params(APE, APE)
                .update();
    }

    @Test
    void stadigKonsertCreatesAnAccessAndApprovesAnother(Visitor stadig, Rows rows) {
        stadig.opens("/systemtilgang").takesAPicture("login").logsInAs(Person.STADIG_KONSERT);
        SelfServicePages pages = SelfServicePages.wantsANewOne(stadig)
                .reads("Velg fagsystem")
                .chooses("991825827_smartcloud")
                .takesAPicture("systemtilgang-1")
                .presses("Gå videre");
        UUID created = pages.id();
        pages.reads(
                        "Systemtilgangen SmartCloud vil få denne fullmakten for TILFELDIG SUBTIL APE",
                        "1 enkelttjeneste",
                        "Krav og betalinger")
                .takesAPicture("systemtilgang-2")
                .presses("Opprett systemtilgang")
                .isTold("#notice", "Systemtilgangen SmartCloud er opprettet for TILFELDIG SUBTIL APE")
                .takesAPicture("systemtilgang-4");
        assertThat(rows.powersOf(created)).singleElement().asString().contains(CLAIMS);

        stadig.logsOut().opens("/smartcloud").takesAPicture("smartcloud");
        UUID request = stadig.connectsSmartCloud(Access.OWN, "avdeling-oslo");
        stadig.logsInAs(Person.STADIG_KONSERT)
                .reads("SmartCloud AS", "TILFELDIG SUBTIL APE", "310 904 473", "Krav og betalinger", "Svarfrist")
                .takesAPicture("systemtilgang-approve-1")
                .approves()
                .standsOnTheReceiptOf(request, "Accepted")
                .takesAPicture("systemtilgang-receipt-vendor");
        assertThat(rows.powersOf(request)).singleElement().asString().contains(CLAIMS);
        assertThat(rows.deedsOf(Person.STADIG_KONSERT, request)).isNotEmpty();
        assertThat(rows.instancesOf(request)).isEmpty();

        stadig.opens("/systemtilgang")
                .logsOut()
                .wantsToLogInAgain()
                .logsInAs(Person.STADIG_KONSERT)
                .findsInTheOverview(Access.OWN, request)
                .reads("Systemtilganger for TILFELDIG SUBTIL APE", "Levert av SmartCloud AS")
                .takesAPicture("systemtilgang-overview");

        pages = SelfServicePages.of(stadig, created)
                .takesAPicture("systemuser-own")
                .follows("Slett systemtilgang")
                .reads("Vil du slette systemtilgangen «SmartCloud»?", "Krav og betalinger", "kan ikke angres")
                .takesAPicture("systemtilgang-delete");
        pages.presses("Slett systemtilgang").isTold("#notice", "Systemtilgangen SmartCloud er slettet");
        assertThat(rows.deedsOf(Person.STADIG_KONSERT, created))
                .containsExactly("SYSTEM_USER_CREATED", "SYSTEM_USER_REMOVED");
        assertThat(rows.instancesOf(created)).isEmpty();
        assertThat(rows.powersOf(request)).as("the other one stays").hasSize(1);
    }

    @Test
    void dressMinstApprovesForClientsAndAddsThem(Visitor dress, Rows rows) {
        UUID access = dress.connectsSmartCloud(Access.FOR_CLIENTS, "revisjon-2026");
        dress.logsInAs(Person.DRESS_MINST)
                .reads("klientene", "TILBAKEHOLDEN USYMMETRISK TIGER AS", "Ansvarlig revisor", "1 tilgangspakke")
                .takesAPicture("systemtilgang-agent-approve")
                .approves()
                .standsOnTheReceiptOf(access, "Accepted");
        assertThat(rows.powersOf(access)).singleElement().asString().contains("ansvarlig-revisor");

        dress.opens("/systemtilgang")
                .logsOut()
                .wantsToLogInAgain()
                .logsInAs(Person.DRESS_MINST)
                .findsInTheOverview(Access.FOR_CLIENTS, access)
                .takesAPicture("systemtilgang-overview-clientdelegation");
        ClientPages pages = ClientPages.fromTheOverview(dress, access)
                .reads("Denne systemtilgangen har ingen klienter", "Ansvarlig revisor", "Gitt av DRESS MINST")
                .takesAPicture("systemuser-agent");

        pages.wantsToAdd()
                .reads("Du kan legge til 30 klienter", "DYP VERD TIGER AS", "org.nr. 214 172 542")
                .countsRows(30);
        pages.searches("ugle")
                .countsRows(3)
                .ticks(OWL, OTHER_OWL)
                .takesAPicture("clientdelegation-addclient")
                .clicks("Legg til valgte");
        pages.isTold("2 klienter er lagt til").doesNotRead(OWL).takesAPicture("addclient-added");
        pages.searches("310 629 499")
                .reads("1 av 28 klienter passer")
                .presses("Legg til", ELK)
                .isTold(ELK + " er lagt til");

        pages.clicks("Ferdig, vis klientene")
                .reads("3 klienter i systemtilgangen", ELK, OWL, OTHER_OWL)
                .countsRows(3)
                .takesAPicture("systemuser-withclients");
        assertThat(rows.clientsOf(access)).containsExactly("310629499", "312003856", "312017555");
        pages.follows("Se historikken")
                .reads("Systemtilgangen ble opprettet", ELK + ", org.nr. 310 629 499, ble lagt til", "DRESS MINST, ")
                .takesAPicture("systemuser-history");
    }
}
