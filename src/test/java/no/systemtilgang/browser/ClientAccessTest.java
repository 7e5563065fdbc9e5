package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** DRESS MINST's story, step 2 of the guide: a request for client relationships. */
@BrowserTest
class ClientAccessTest {

    @Test
    void afterAnApprovalTheSetUpOfClientsWaitsInTasklist(Visitor dress, Rows rows) {
        UUID request = dress.connectsSmartCloudAs(Person.DRESS_MINST, Access.FOR_CLIENTS);
        dress.reads("klientene", "TILBAKEHOLDEN USYMMETRISK TIGER AS", "Ansvarlig revisor", "1 tilgangspakke")
                .approves()
                .standsOnTheReceiptOf(request, "Accepted");
        assertThat(rows.powersOf(request)).singleElement().asString().contains("ansvarlig-revisor");
        assertThat(rows.deedsOf(Person.DRESS_MINST, request)).isNotEmpty();

        Tasklist tasklist = Tasklist.choosesTask(dress, "Legg til klienter")
                .reads("Klienter for SmartCloud", "Ansvarlig revisor")
                .takesAPicture("tasklist-add-clients")
                .takesATelephonePicture("tasklist-add-clients")
                .isForEverybody();
        assertThat(rows.tasksOf(request))
                .singleElement()
                .satisfies(task -> assertThat(dress.page().url())
                        .as("the newest task is this request's")
                        .contains(task));
        tasklist.finds("ugle", 3)
                .ticks("RASK FJERN UGLE AS")
                .finds("310 629 499", 1)
                .ticks("KLOK HØFLIG ELG AS")
                .reads("2 klienter er valgt")
                .addsThem(2)
                .reads(
                        "RASK FJERN UGLE AS",
                        "KLOK HØFLIG ELG AS",
                        "Du kan legge til 28 klienter",
                        "2 klienter er lagt til.")
                .isTold("#just-added", "2 klienter er lagt til.")
                .takesAPicture("tasklist-added-clients")
                .isForEverybody();
        assertThat(rows.clientsOf(request)).containsExactly("310629499", "312003856");
        tasklist.finishesTheSetUp().reads("2 klienter i systemtilgangen", "KLOK HØFLIG ELG AS");

        assertThat(rows.instancesOf(request)).isEmpty();
        assertThat(rows.deedsOf(Person.DRESS_MINST, request)).hasSizeGreaterThan(1);
    }

    @Test
    void theSetUpIsOpenedAgainByTheFormInTasklist(Visitor dress, Rows rows) {
        UUID access = ClientsTest.approved(dress);
        Tasklist.opensTask(dress, rows.tasksOf(access).get(0)).finishesTheSetUp();

        Tasklist.opens(dress)
                .wantsToStart("Klientadministrasjon")
                .takesAPicture("tasklist-start-clients")
                .isForEverybodyAsItIs()
                .startsClientAdministration(access)
                .reads("Klienter for SmartCloud");

        assertThat(dress.page().url()).contains("task=" + rows.tasksOf(access).get(0));
    }

    @Test
    void whatIsOpenAlreadyIsFoundByTheFormInTasklist(Visitor dress, Rows rows) {
        UUID access = ClientsTest.approved(dress);

        Tasklist.opens(dress)
                .wantsToStart("Klientadministrasjon")
                .isGoingToBeTold(409)
                .startsClientAdministration(access)
                .reads("Klienter for SmartCloud");

        assertThat(rows.tasksOf(access)).hasSize(1);
        assertThat(dress.page().url()).contains("task=" + rows.tasksOf(access).get(0));
    }

    @Test
    void whoeverAddsNobodyIsToldSo(Visitor dress, Rows rows) {
        UUID access = ClientsTest.approved(dress);
        Tasklist tasklist = Tasklist.opensTask(dress, rows.tasksOf(access).get(0));

        tasklist.presses("Legg til").isTold("#failure", "Velg minst én klient.");
        tasklist.finds("ugle", 3).isTold("#found", "3 av 30 klienter passer");
        tasklist.searchesByEnter("310 629 499", "1 av 30 klienter passer");
        tasklist.isForEverybody();

        assertThat(rows.clientsOf(access)).isEmpty();
    }

    @Test
    void aRejectionLeavesNothingToSetUp(Visitor dress, Rows rows) {
        UUID request = dress.connectsSmartCloudAs(Person.DRESS_MINST, Access.FOR_CLIENTS);

        dress.gives("Vi tar ikke dette i bruk.").rejects().standsOnTheReceiptOf(request, "Rejected");

        assertThat(rows.powersOf(request)).isEmpty();
        assertThat(rows.instancesOf(request)).isEmpty();
    }
}
