package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Both stories of the guide, answered in Tasklist: who follows the link to the task answers at once. */
@BrowserTest
class TasklistTest {

    @Test
    void anApprovalEndsOnTheReceipt(Visitor stadig, Rows rows) {
        UUID request = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);

        Tasklist.opensTask(stadig, rows.tasksOf(request).get(0))
                .reads("SmartCloud AS", "TILFELDIG SUBTIL APE", "310 904 473", "Krav og betalinger", "Svarfrist")
                .takesAPicture("tasklist-approve")
                .takesATelephonePicture("tasklist-approve")
                .isForEverybody()
                .approves();

        stadig.standsOnTheReceiptOf(request, "Accepted");
        assertThat(rows.powersOf(request)).singleElement().asString().contains("ske-krav-og-betalinger");
        assertThat(rows.deedsOf(Person.STADIG_KONSERT, request)).isNotEmpty();
    }

    @Test
    void aRejectionWithAReasonEndsOnTheReceiptToo(Visitor stadig, Rows rows) {
        UUID request = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);

        Tasklist.opensTask(stadig, rows.tasksOf(request).get(0))
                .gives("Nei takk.")
                .rejects();

        stadig.standsOnTheReceiptOf(request, "Rejected");
        assertThat(rows.reasonOf(request)).isEqualTo("Nei takk.");
        assertThat(rows.powersOf(request)).isEmpty();
    }

    @Test
    void aClientAdministratorApproves(Visitor dress, Rows rows) {
        UUID request = dress.connectsSmartCloudAs(Person.DRESS_MINST, Access.FOR_CLIENTS);

        Tasklist.opensTask(dress, rows.tasksOf(request).get(0))
                .reads("SmartCloud AS", "klientene", "Ansvarlig revisor", "Klientene legges til etterpå.")
                .takesAPicture("tasklist-agent-approve")
                .isForEverybody()
                .approves();

        dress.standsOnTheReceiptOf(request, "Accepted");
        assertThat(rows.powersOf(request)).singleElement().asString().contains("ansvarlig-revisor");
        assertThat(rows.tasksOf(request)).as("the set-up of clients").hasSize(1);
    }

    @Test
    void aClientAdministratorRejects(Visitor dress, Rows rows) {
        UUID request = dress.connectsSmartCloudAs(Person.DRESS_MINST, Access.FOR_CLIENTS);

        Tasklist.opensTask(dress, rows.tasksOf(request).get(0)).rejects();

        dress.standsOnTheReceiptOf(request, "Rejected");
        assertThat(rows.tasksOf(request)).isEmpty();
    }

    @Test
    void theLinkToATaskSurvivesTheLogin(Visitor stadig, Rows rows) {
        UUID request = stadig.connectsSmartCloud(Access.OWN);

        stadig.opens("/camunda/app/tasklist/default/#/?task="
                        + rows.tasksOf(request).get(0))
                .logsInAs(Person.STADIG_KONSERT);

        new Tasklist(stadig).approves();
        stadig.standsOnTheReceiptOf(request, "Accepted");
    }

    @Test
    void theWholeApprovalGoesByKeyboardAlone(Visitor stadig, Rows rows) {
        UUID request = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);
        String task = rows.tasksOf(request).get(0);
        Tasklist.opens(stadig);

        Keyboard keyboard = new Keyboard(stadig.page());
        keyboard.tabTo(".tasks-list a[href*='" + task + "']").enter();
        keyboard.tabTo("#reason").types("Greit.").tabTo("#approve").enter();

        stadig.standsOnTheReceiptOf(request, "Accepted");
        assertThat(rows.reasonOf(request)).isEqualTo("Greit.");
    }
}
