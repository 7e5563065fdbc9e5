package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** DRESS MINST's story on the pages, to its end: the clients of the system user. */
@BrowserTest
class ClientsTest {

    private static final String ELK = "KLOK HØFLIG ELG AS";
    private static final String TIGER = "DYP VERD TIGER AS";
    private static final String OWL = "RASK FJERN UGLE AS";

    @Test
    void theGuideIsPlayedToItsEnd(Visitor dress) {
        UUID access = approved(dress);
        dress.opens("/systemtilgang").takesAPicture("systemtilgang-overview-clientdelegation");
        ClientPages pages = ClientPages.fromTheOverview(dress, access)
                .reads("Denne systemtilgangen har ingen klienter", "Ansvarlig revisor", "Gitt av DRESS MINST")
                .isForEverybody()
                .takesAPicture("systemuser-agent");

        pages.wantsToAdd()
                .reads("Du kan legge til 30 klienter", TIGER, "org.nr. 214 172 542")
                .countsRows(30)
                .isForEverybody()
                .takesAPicture("clientdelegation-addclient");
        pages.searches("310 629 499")
                .countsRows(1)
                .reads("1 av 30 klienter passer")
                .presses("Legg til", ELK);
        pages.isTold(ELK + " er lagt til").follows("Vis alle").ticks(TIGER, OWL).clicks("Legg til valgte");
        pages.isTold("2 klienter er lagt til").doesNotRead(ELK).isForEverybody().takesAPicture("addclient-added");

        pages.clicks("Ferdig, vis klientene")
                .reads("3 klienter i systemtilgangen", ELK, TIGER, OWL)
                .countsRows(3)
                .isForEverybody()
                .takesAPicture("systemuser-withclients");
        pages.follows("Se historikken")
                .reads("Systemtilgangen ble opprettet", ELK + ", org.nr. 310 629 499, ble lagt til", "DRESS MINST, ")
                .isForEverybody()
                .takesAPicture("systemuser-history");
    }

    @Test
    void clientsAreTakenBackOneSomeOrAll(Visitor dress) {
        UUID access = approved(dress);
        ClientPages pages = ClientPages.of(dress, access).wantsToAdd();
        pages.pastes("214172542\n310 629 499\n312003856\n312002485\n312005220");
        pages.isTold("5 klienter er lagt til").countsRows(5);

        pages.presses("Fjern", ELK).isTold(ELK + " er fjernet").countsRows(4);
        pages.ticks(TIGER, OWL)
                .clicks("Fjern valgte")
                .isTold("2 klienter er fjernet")
                .countsRows(2);
        pages.clicks("Fjern valgte").isTold("Velg minst én klient");
        pages.follows("Fjern alle")
                .reads("Vil du fjerne alle 2 klientene")
                .isForEverybody()
                .takesAPicture("remove-all");
        pages.clicks("Fjern alle klienter")
                .isTold("2 klienter er fjernet")
                .reads("Denne systemtilgangen har ingen klienter")
                .takesAPicture("systemuser-emptied");
    }

    @Test
    void aPastedListIsCheckedLineByLine(Visitor dress, Rows rows) {
        UUID access = approved(dress);
        ClientPages pages = ClientPages.of(dress, access).wantsToAdd();
        dress.isGoingToBeTold(400);

        pages.pastes("214172542\n310 629 498\n310904473\nhei\n214 172 542\n310629499");

        pages.isTold("#wrong", "4 av 6 linjer kan ikke legges til")
                .reads(
                        "Linje 2: 310 629 498",
                        "Kontrollsifferet stemmer ikke",
                        "ikke klient",
                        "ni sifre",
                        "flere ganger")
                .isForEverybody()
                .takesAPicture("clients-pasted-wrong");
        assertThat(rows.clientsOf(access)).isEmpty();
        pages.clicks("Legg til de 2 andre").isTold("2 klienter er lagt til").countsRows(2);
        assertThat(rows.clientsOf(access)).containsExactly("214172542", "310629499");
    }

    @Test
    void aListThatIsTooLongIsNotLost(Visitor dress, Rows rows) {
        UUID access = approved(dress);
        ClientPages pages = ClientPages.of(dress, access).wantsToAdd();
        Locator numbers = dress.page().locator("#numbers");
        numbers.evaluate("it => { it.value = '214172542\\n'.repeat(100000); }");

        pages.clicks("Legg til fra listen");

        pages.isTold("#too-many", "Listen er for lang");
        assertThat((Integer) numbers.evaluate("it => it.value.length")).isEqualTo(1_000_000);
        assertThat(rows.clientsOf(access)).isEmpty();
    }

    @Test
    void clientsAreAddedByKeyboardAlone(Visitor dress) {
        UUID access = approved(dress);
        dress.opens("/systemtilgang/" + access);
        Keyboard keyboard = new Keyboard(dress.page());
        keyboard.tabTo("text=Legg til klienter").enter();
        dress.page().waitForURL("**/klienter");
        keyboard.tabTo("#search").types("ugle").enter();
        dress.page().waitForURL("**sok=ugle");
        keyboard.tabTo("#client-312003856").space().tabTo("#client-312017555").space();
        keyboard.enter();

        PlaywrightAssertions.assertThat(dress.page().locator("#notice")).isFocused();
        dress.reads("2 klienter er lagt til");
    }

    static UUID approved(Visitor dress) {
        UUID access = dress.connectsSmartCloudAs(Person.DRESS_MINST, Access.FOR_CLIENTS);
        dress.approves().standsOnTheReceiptOf(access, "Accepted");
        return access;
    }
}
