package no.systemtilgang.browser;

import java.util.UUID;
import java.util.stream.Stream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.Given;
import no.systemtilgang.register.Powers;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.context.ApplicationContext;

/** Requests and changes: their pages, the way on, and the receipt. */
class RequestStates extends PageStates {

    private static final String REQUEST = "/systemtilgang/foresporsel/%s";
    private static final String CHANGE = "/systemtilgang/endring/%s";
    private static final String ANSWERED = "/besvart";
    private static final String RECEIPT = "/receipt/%s";
    private static final String APPROVE = "approve";
    private static final String REJECT = "reject";

    RequestStates(ApplicationContext context, Sweep sweep) {
        super(context, sweep);
    }

    @Override
    Stream<DynamicTest> all() {
        return Stream.of(
                of("request, waiting", this::waiting),
                of("request, answered", this::answered),
                of("request, refused", this::refused),
                of("request, sent on", this::sentOn),
                of("request, long", this::crowded),
                of("change, waiting", this::changeWaiting),
                of("change, answered", this::changeAnswered));
    }

    private void waiting() {
        Office office = office("SPURT AS");
        as(office.leader);
        opens(REQUEST, office.asked(Given.CLAIMS)).sees("waiting");
        opens(REQUEST, office.askedForClients()).sees("waiting, for clients");
    }

    private void answered() {
        Office office = office("BESVART AS");
        as(office.leader);
        for (String decision : new String[] {APPROVE, REJECT}) {
            for (UUID request : new UUID[] {office.asked(Given.CLAIMS), office.askedForClients()}) {
                office.decided(request, decision);
                opens(REQUEST, request).sees(decision);
                opens(REQUEST + ANSWERED, request).sees(decision);
                opens(RECEIPT, request).sees(decision);
            }
        }
        UUID late = office.expired("request", office.asked(Given.CLAIMS));
        opens(REQUEST, late).sees("expired");
    }

    private void refused() {
        Office office = office("NEKTET AS");
        Actor.Person manager = office.person("ADMAI");
        UUID request = office.asked(Given.rights("ske-krav-og-betalinger", "nav-sykefravaer"));
        as(manager);
        opens(REQUEST, request).expects(403).presses("Godkjenn systemtilgang").sees("not to be passed on");
        sweep.page().locator("button[value=approve]").evaluate("it => { it.value = 'kanskje'; }");
        sweep.expects(400).presses("Godkjenn systemtilgang").sees("no answer");
    }

    private void sentOn() {
        Office office = office("VIDERESENDT AS");
        as(office.person("ANSATT"));
        opens(REQUEST, office.asked(Given.CLAIMS))
                .sees("to be sent on")
                .presses("Ja, send videre")
                .sees("sent on just now");
        opens(REQUEST, office.escalated(office.askedForClients())).sees("sent on before");
    }

    private void crowded() {
        Office office = office("LANGT");
        UUID waiting = office.asked(new Powers(
                Given.rights("ske-krav-og-betalinger", "ske-krav-og-betalinger-2", "nav-sykefravaer")
                        .rights(),
                Given.packages("skatt-naering", "jordbruk").accessPackages()));
        UUID answered = office.decided(office.asked(Given.CLAIMS), APPROVE);
        office.lengthen();
        as(office.leader);
        opens(REQUEST, waiting);
        sweep.page().locator("details").evaluateAll("all => all.forEach(it => { it.open = true; })");
        sweep.sees("long and open");
        opens(REQUEST, answered).sees("long, answered");
        opens(REQUEST + ANSWERED, answered).sees("long");
        opens(RECEIPT, answered).sees("long");
    }

    private void changeWaiting() {
        Office office = office("ENDRET AS");
        UUID change = office.change();
        as(office.leader);
        opens(CHANGE, change).sees("waiting");
        as(office.person("ANSATT"));
        opens(CHANGE, change).sees("without authority");
        office.lengthen();
        as(office.leader);
        opens(CHANGE, change).sees("long");
        jdbc.sql("""
                        update systemtilgang.change_request set required_rights = '[]', unwanted_rights = '[]',
                            required_access_packages = '[]', unwanted_access_packages = '[]' where id = ?""").param(change).update();
        opens(CHANGE, change).sees("changes nothing");
    }

    private void changeAnswered() {
        Office office = office("OPPDATERT AS");
        as(office.leader);
        for (String decision : new String[] {APPROVE, REJECT}) {
            UUID change = office.decidedChange(office.change(), decision);
            opens(CHANGE, change).sees(decision);
            opens(CHANGE + ANSWERED, change).sees(decision);
            opens(RECEIPT, change).sees(decision);
        }
        opens(CHANGE, office.expired("change_request", office.change())).sees("expired");
    }
}
