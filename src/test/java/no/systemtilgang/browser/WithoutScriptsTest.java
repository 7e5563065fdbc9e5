package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.systemtilgang.systemuser.SystemUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** All that a person can do goes without scripts, the focus on what became of it included. */
@BrowserTest
class WithoutScriptsTest {

    private final ApplicationContext context;

    @Autowired
    WithoutScriptsTest(ApplicationContext context) {
        this.context = context;
    }

    @Test
    void anApprovalEndsOnTheReceipt(@WithoutScripts Visitor stadig) {
        UUID request = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);

        stadig.approves().standsOnTheReceiptOf(request, "Accepted");
    }

    @Test
    void anAccessIsCreatedAndRemoved(@WithoutScripts Visitor visitor) {
        Office office = new Office(context, "SKRIPTLØS AS");
        visitor.becomes(office.leader);

        SelfServicePages pages = SelfServicePages.wantsANewOne(visitor)
                .chooses("991825827_smartcloud")
                .presses("Gå videre");
        UUID created = pages.id();
        pages.presses("Opprett systemtilgang").isTold("#notice", "er opprettet");
        SelfServicePages.of(visitor, created)
                .follows("Slett systemtilgang")
                .presses("Slett systemtilgang")
                .isTold("#notice", "er slettet");

        visitor.missesInTheOverview(Access.OWN, created);
    }

    @Test
    void clientsAreAddedFewOrManyAndTakenBack(@WithoutScripts Visitor visitor, Rows rows) {
        Office office = new Office(context, "SKRIPTLØS REVISJON AS");
        SystemUser agent = office.agent(0, 22);
        visitor.becomes(office.leader);
        ClientPages pages = ClientPages.of(visitor, agent.id()).wantsToAdd();

        pages.presses("Legg til", "PRØVENDE ORGANISASJON").isTold("er lagt til");
        pages.clicks("Legg til alle klienter");
        while (visitor.page().locator("#refresh").count() > 0) {
            pages.follows("Oppdater");
        }
        pages.isTold("#result", "klienter er lagt til").follows("Se klientene");
        pages.follows("Fjern alle").clicks("Fjern alle klienter").isTold("22 klienter er fjernet");

        assertThat(rows.clientsOf(agent.id())).isEmpty();
    }
}
