package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What DRESS MINST can do with clients beside the guide's own steps. */
@BrowserTest
class ClientsTest {

    private static final String ELK = "KLOK HØFLIG ELG AS";
    private static final String TIGER = "DYP VERD TIGER AS";
    private static final String OWL = "RASK FJERN UGLE AS";

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
        pages.follows("Fjern alle").reads("Vil du fjerne alle 2 klientene").takesAPicture("remove-all");
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

    static UUID approved(Visitor dress) {
        UUID access = dress.connectsSmartCloudAs(Person.DRESS_MINST, Access.FOR_CLIENTS);
        dress.approves().standsOnTheReceiptOf(access, "Accepted");
        return access;
    }
}
