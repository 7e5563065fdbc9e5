package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.systemtilgang.process.Given;
import no.systemtilgang.systemuser.SystemUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whole flows without a mouse: the focus is seen at each stop, and goes to the message after each action. */
@BrowserTest
class KeyboardTest {

    private final ApplicationContext context;

    @Autowired
    KeyboardTest(ApplicationContext context) {
        this.context = context;
    }

    @Test
    void aRequestIsConnectedReadAndApproved(Visitor stadig, Rows rows) {
        stadig.opens("/smartcloud");
        String reference = UUID.randomUUID().toString();
        Keyboard keyboard = new Keyboard(stadig.page());
        keyboard.tabTo("#own-ref")
                .types(reference)
                .tabTo("text=Koble til SmartCloud")
                .enter();
        stadig.page().waitForURL("**/demo/login*");
        keyboard.presses("STADIG KONSERT");
        stadig.page().waitForURL("**/systemtilgang/foresporsel/*");
        keyboard.tabTo("summary:has-text('Krav og betalinger')").enter();
        keyboard.tabTo("#reason").types("Ja takk.").presses("Godkjenn systemtilgang");

        UUID request = rows.requestWithReference(reference);
        stadig.standsOnTheReceiptOf(request, "Accepted");
        assertThat(rows.reasonOf(request)).isEqualTo("Ja takk.");
    }

    @Test
    void aRequestIsRejectedWithAReason(Visitor visitor, Rows rows) {
        Office office = office();
        UUID request = office.asked(Given.CLAIMS);
        visitor.becomes(office.leader).opens(Visitor.requestPage(request));

        new Keyboard(visitor.page()).tabTo("#reason").types("Nei takk.").presses("Avvis");

        visitor.reads("er avvist");
        assertThat(rows.reasonOf(request)).isEqualTo("Nei takk.");
    }

    @Test
    void aRequestIsSentOn(Visitor visitor) {
        Office office = office();
        visitor.becomes(office.person("ANSATT")).opens(Visitor.requestPage(office.asked(Given.CLAIMS)));

        new Keyboard(visitor.page()).presses("Ja, send videre");

        visitor.isTold("Forespørselen er videresendt");
    }

    @Test
    void theMenuIsSkippedAndTheOrganisationChanged(Visitor visitor) {
        Office one = office();
        Office other = new Office(context, "SENERE TASTATUR AS");
        other.give(one.leader, "DAGL");
        Keyboard keyboard = new Keyboard(visitor.becomes(one.leader).page());
        keyboard.tabTo(".ds-skip-link").enter().presses("VelgTASTATUR AS");
        visitor.reads("Systemtilganger for TASTATUR AS");

        keyboard.tabTo("text=Bytt virksomhet").enter();
        visitor.page().waitForURL("**/virksomhet");
        keyboard.presses("VelgSENERE TASTATUR AS");

        visitor.reads("Systemtilganger for SENERE TASTATUR AS");
    }

    @Test
    void anAccessIsCreatedAndRemoved(Visitor visitor) {
        Office office = office();
        Keyboard keyboard = new Keyboard(visitor.becomes(office.leader).page());
        keyboard.presses("Lag ny systemtilgang");
        visitor.page().waitForURL("**/ny");
        visitor.isGoingToBeTold(400);
        keyboard.presses("Gå videre");
        visitor.isTold("#choose-problem", "Velg et fagsystem");
        keyboard.tabTo("#search").types("SmartCloud").enter();
        visitor.page().waitForURL("**sok=SmartCloud");
        keyboard.tabTo("[value='991825827_smartcloud']").space().presses("Gå videre");
        visitor.page().waitForURL("**/ny/*");
        keyboard.presses("Opprett systemtilgang");
        visitor.isTold("er opprettet");

        keyboard.presses("SmartCloud");
        visitor.page().waitForURL(url -> !url.endsWith("/systemtilgang"));
        keyboard.presses("Slett systemtilgang");
        visitor.page().waitForURL("**/slett");
        keyboard.presses("Slett systemtilgang");
        visitor.isTold("er slettet").reads("Virksomheten har ingen egne systemtilganger ennå");
    }

    @Test
    void clientsAreAddedAndAllTakenBack(Visitor visitor, Rows rows) {
        Office office = office();
        SystemUser agent = office.agent(1, 1);
        String client = rows.clientsOf(agent.id()).get(0);
        office.has.rename(client, "UGLE AS");
        visitor.becomes(office.leader).opens("/systemtilgang/" + agent.id());
        Keyboard keyboard = new Keyboard(visitor.page());
        keyboard.tabTo("#client-" + client).space().presses("Fjern valgte");
        visitor.isTold("UGLE AS er fjernet");
        keyboard.presses("Legg til klienter");
        visitor.page().waitForURL("**/klienter");
        keyboard.tabTo("#search").types("ugle").enter();
        visitor.page().waitForURL("**sok=ugle");
        keyboard.tabTo("#client-" + client).space().presses("Legg til valgte");
        visitor.isTold("UGLE AS er lagt til");

        visitor.opens("/systemtilgang/" + agent.id());
        keyboard.presses("Fjern alle");
        visitor.page().waitForURL("**/fjern-alle");
        keyboard.presses("Fjern alle klienter");
        visitor.isTold("UGLE AS er fjernet");
        assertThat(rows.clientsOf(agent.id())).isEmpty();
    }

    private Office office() {
        return new Office(context, "TASTATUR AS");
    }
}
