package no.systemtilgang.browser;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the process owner sees of the two stories. */
@BrowserTest
class CockpitTest {

    @Test
    void aRequestForOwnUseWaitsForItsAnswerAndIsGone(Visitor stadig, Visitor owner, Rows rows) {
        UUID request = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);
        String instance = rows.instancesOf(request).get(0);
        Cockpit cockpit = Cockpit.of(owner).seesTheTokenAt(instance, "approve").takesAPicture("cockpit-own");

        stadig.approves().standsOnTheReceiptOf(request, "Accepted");

        cockpit.seesNoMoreOf(instance).takesAPicture("cockpit-own-ended");
    }

    @Test
    void aRequestForClientsWaitsAtItsSetUp(Visitor dress, Visitor owner, Rows rows) {
        UUID request = dress.connectsSmartCloudAs(Person.DRESS_MINST, Access.FOR_CLIENTS);
        String instance = rows.instancesOf(request).get(0);
        Cockpit cockpit = Cockpit.of(owner).seesTheTokenAt(instance, "approve");

        dress.approves().standsOnTheReceiptOf(request, "Accepted");

        cockpit.seesTheTokenAt(instance, "client-set-up").takesAPicture("cockpit-clients");
        cockpit.seesTheTokenAt(rows.instancesOf(request).get(1), "add-clients").takesAPicture("cockpit-add-clients");
    }
}
