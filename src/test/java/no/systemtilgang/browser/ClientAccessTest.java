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
                .takesAPicture("systemtilgang-agent-approve")
                .approves()
                .standsOnTheReceiptOf(request, "Accepted");
        assertThat(rows.powersOf(request)).singleElement().asString().contains("ansvarlig-revisor");
        assertThat(rows.deedsOf(Person.DRESS_MINST, request)).isNotEmpty();

        Tasklist tasklist = Tasklist.choosesTask(dress, "Legg til klienter")
                .reads("Klienter for SmartCloud", "Ansvarlig revisor")
                .takesAPicture("tasklist-add-clients");
        assertThat(rows.tasksOf(request))
                .singleElement()
                .satisfies(task -> assertThat(dress.page().url())
                        .as("the newest task is this request's")
                        .contains(task));
        tasklist.finishesTheSetUp();

        assertThat(rows.instancesOf(request)).isEmpty();
        assertThat(rows.deedsOf(Person.DRESS_MINST, request)).hasSizeGreaterThan(1);
    }

    @Test
    void theOverviewListsTheNewAccess(Visitor dress) {
        UUID request = dress.connectsSmartCloudAs(Person.DRESS_MINST, Access.FOR_CLIENTS);
        int before = dress.countsAccesses(Access.FOR_CLIENTS);

        dress.opens(Visitor.requestPage(request)).approves().standsOnTheReceiptOf(request, "Accepted");

        assertThat(dress.countsAccesses(Access.FOR_CLIENTS)).isEqualTo(before + 1);
        dress.takesAPicture("systemtilgang-overview-clients");
    }

    @Test
    void aRejectionLeavesNothingToSetUp(Visitor dress, Rows rows) {
        UUID request = dress.connectsSmartCloudAs(Person.DRESS_MINST, Access.FOR_CLIENTS);

        dress.gives("Vi tar ikke dette i bruk.").rejects().standsOnTheReceiptOf(request, "Rejected");

        assertThat(rows.powersOf(request)).isEmpty();
        assertThat(rows.instancesOf(request)).isEmpty();
    }
}
