package no.systemtilgang.browser;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import java.util.stream.Stream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.Given;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.context.ApplicationContext;

/** Logging in and out, refusals, the statement, and the trial's own pages. */
class OtherStates extends PageStates {

    OtherStates(ApplicationContext context, Sweep sweep) {
        super(context, sweep);
    }

    @Override
    Stream<DynamicTest> all() {
        return Stream.of(
                of("statement", this::statement),
                of("logging in and out", this::login),
                of("refusals", this::refusals),
                of("the check of the record", this::check),
                of("SmartCloud", this::smartCloud),
                of("SmartCloud's claims", this::claims),
                of("the trial's parties", this::parties));
    }

    private void statement() {
        opens("/tilgjengelighet").sees("as it is");
    }

    private void login() {
        asNobody().opens("/systemtilgang").sees("to log in");
        sweep.visitor().logsInAs(Person.STADIG_KONSERT).logsOut();
        sweep.sees("logged out").expects(403);
        opens("/login/failed").sees("failed");
        sweep.expects(403).opens("/login/failed?grunn=niva").sees("too low a level");
        sweep.expects(403).opens("/login/failed?grunn=ukjent").sees("unknown");
        opens("/login/expired").sees("expired");
        as(office("HER AS").leader);
    }

    private void refusals() {
        Office office = office("SPERRET AS");
        as(office.person("ANSATT"));
        sweep.expects(403)
                .opens("/systemtilgang/foresporsel/" + UUID.randomUUID())
                .sees("forbidden");
        sweep.expects(404).opens("/systemtilgang/" + UUID.randomUUID()).sees("not found");
        sweep.expects(404).opens("/systemtilgang/finnes/ikke").sees("not a page");
        sweep.expects(404)
                .opens("/systemtilgang/" + UUID.randomUUID() + "/klienter/liste")
                .sees("a form's address");
        UUID late = office.asked(Given.CLAIMS);
        opens("/systemtilgang/foresporsel/%s", late);
        office.decided(late, "reject");
        sweep.expects(409).presses("Ja, send videre").sees("conflict");
        as(office.leader);
        opens("/systemtilgang/%s/klienter", office.agent(0, 1).id());
        Locator numbers = sweep.page().locator("#numbers");
        numbers.evaluate("it => { it.value = '1'.repeat(2000000); }");
        sweep.expects(413).presses("Legg til fra listen").sees("too large");
    }

    /** Other tests alter the record; what is told then belongs to this page too. */
    private void check() {
        as(new Actor.Person(Person.PROSESS_EIER.id()));
        opens("/systemtilgang/kontroll")
                .sees("as it is")
                .presses("Kontroller loggen nå")
                .sees("told");
        opens("/systemtilgang/kontroll/sletting").sees("to erase a person");
        sweep.page().locator("#person").fill("finnes.ikke");
        sweep.presses("Slett personen").sees("refused");
    }

    private void smartCloud() {
        opens("/smartcloud").sees("to connect");
        Locator number = sweep.page().locator("#own-orgno");
        number.fill("123");
        sweep.expects(422).presses("Koble til SmartCloud").sees("refused");
        opens("/smartcloud/receipt").sees("nothing known");
        opens("/smartcloud/receipt?variant=own&orgNo=310904473&externalRef=finnes-ikke")
                .sees("no such request");
        asNobody();
        UUID request = sweep.visitor().connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);
        sweep.visitor().approves().standsOnTheReceiptOf(request, "Accepted");
        sweep.sees("accepted");
    }

    private void claims() {
        opens("/smartcloud/krav").sees("to ask");
        sweep.expects(403);
        opens("/smartcloud/krav?variant=own&orgNo=310904473&externalRef=finnes-ikke")
                .sees("no access");
        asNobody();
        UUID request = sweep.visitor().connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);
        sweep.visitor().approves().standsOnTheReceiptOf(request, "Accepted");
        String reference = jdbc.sql("select external_ref from systemtilgang.request where id = ?")
                .param(request)
                .query(String.class)
                .single();
        opens("/smartcloud/krav?variant=own&orgNo=310904473&externalRef=%s", reference)
                .sees("claims");
    }

    private Sweep asNobody() {
        sweep.page().context().clearCookies();
        return sweep;
    }

    /** All parties of all tests are on the page; the first ones are like the others. */
    private void parties() {
        String shorten = """
                () => document.querySelectorAll('.st-rows, select').forEach(list =>
                    [...list.children].slice(10).forEach(it => it.remove()))""";
        opens("/demo/party");
        sweep.page().evaluate(shorten);
        sweep.sees("as it is").presses("Gi rollen");
        sweep.page().evaluate(shorten);
        sweep.sees("told");
    }
}
