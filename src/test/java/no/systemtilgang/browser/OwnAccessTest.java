package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** STADIG KONSERT's story, steps 2.2 of the guide: a request for own use, answered on the page. */
@BrowserTest
class OwnAccessTest {

    @Test
    void anApprovalEndsOnTheReceiptWithTheAccessWritten(Visitor stadig, Rows rows) {
        stadig.opens("/smartcloud").takesAPicture("smartcloud");
        UUID request = stadig.connectsSmartCloud(Access.OWN);
        stadig.takesAPicture("login").logsInAs(Person.STADIG_KONSERT);
        stadig.reads("SmartCloud AS", "TILFELDIG SUBTIL APE", "310 904 473", "Krav og betalinger", "Svarfrist")
                .takesAPicture("systemtilgang-approve-1")
                .approves()
                .standsOnTheReceiptOf(request, "Accepted")
                .takesAPicture("systemtilgang-receipt-vendor");

        assertThat(rows.powersOf(request)).singleElement().asString().contains("ske-krav-og-betalinger");
        assertThat(rows.deedsOf(Person.STADIG_KONSERT, request)).isNotEmpty();
        assertThat(rows.instancesOf(request)).isEmpty();
    }

    @Test
    void theOverviewListsTheNewAccess(Visitor stadig) {
        UUID request = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);
        stadig.missesInTheOverview(Access.OWN, request)
                .reads("Godkjenn egen systemtilgang")
                .takesAPicture("systemtilgang-overview-waiting");

        stadig.opens(Visitor.requestPage(request)).approves().standsOnTheReceiptOf(request, "Accepted");

        stadig.findsInTheOverview(Access.OWN, request)
                .reads("SmartCloud", "Levert av SmartCloud AS")
                .takesAPicture("systemtilgang-overview");
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

    @Test
    void theWholeStoryGoesByKeyboardAlone(Visitor stadig, Rows rows) {
        stadig.opens("/smartcloud");
        String reference = UUID.randomUUID().toString();
        Keyboard keyboard = new Keyboard(stadig.page());
        keyboard.tabTo("#own-ref")
                .types(reference)
                .tabTo("text=Koble til SmartCloud")
                .enter();
        stadig.page().waitForURL("**/demo/login*");
        keyboard.tabTo("button:has-text('STADIG KONSERT')").enter();
        stadig.page().waitForURL("**/systemtilgang/foresporsel/*");
        keyboard.tabTo("summary:has-text('Krav og betalinger')").enter();
        keyboard.tabTo("#reason").types("Ja takk.");
        keyboard.tabTo("button:has-text('Godkjenn systemtilgang')").enter();

        UUID request = rows.requestWithReference(reference);
        stadig.standsOnTheReceiptOf(request, "Accepted");
        assertThat(rows.reasonOf(request)).isEqualTo("Ja takk.");
    }
}
