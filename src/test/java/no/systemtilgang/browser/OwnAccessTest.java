package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** STADIG KONSERT's story, beside the guide's own steps: a request for own use, answered on the page. */
@BrowserTest
class OwnAccessTest {

    @Test
    void theOverviewListsWhatWaitsAndThenTheNewAccess(Visitor stadig) {
        UUID request = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);
        stadig.missesInTheOverview(Access.OWN, request)
                .reads("Godkjenn egen systemtilgang")
                .takesAPicture("systemtilgang-overview-waiting");

        stadig.opens(Visitor.requestPage(request)).approves().standsOnTheReceiptOf(request, "Accepted");

        stadig.findsInTheOverview(Access.OWN, request).reads("SmartCloud", "Levert av SmartCloud AS");
    }

    @Test
    void aRejectionWithAReasonEndsOnTheReceiptToo(Visitor stadig, Rows rows) {
        UUID request = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);

        stadig.gives("Vi bruker et annet system.").rejects().standsOnTheReceiptOf(request, "Rejected");

        stadig.takesAPicture("systemtilgang-receipt-rejected");
        assertThat(rows.reasonOf(request)).isEqualTo("Vi bruker et annet system.");
        assertThat(rows.powersOf(request)).isEmpty();
        assertThat(rows.deedsOf(Person.STADIG_KONSERT, request)).isNotEmpty();
    }

    @Test
    void anAnsweredRequestShowsItsStateAndKeepsItsReceipt(Visitor stadig) {
        UUID request = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);
        stadig.gives("Avtalt med styret.").approves().standsOnTheReceiptOf(request, "Accepted");

        stadig.opens(Visitor.requestPage(request))
                .reads("Denne forespørselen er godkjent", "Godkjent av STADIG KONSERT", "Avtalt med styret.")
                .findsNoButtons()
                .takesAPicture("request-approved");
        stadig.opens("/receipt/" + request).standsOnTheReceiptOf(request, "Accepted");
    }
}
