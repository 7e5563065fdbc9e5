package no.systemtilgang.browser;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.party.Person;
import no.systemtilgang.process.Given;
import no.systemtilgang.systemuser.GivenClients;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.context.ApplicationContext;

/** The overview, the inbox, and the choice of an organisation. */
class OverviewStates extends PageStates {

    private static final String OVERVIEW = "/systemtilgang";
    private static final String INBOX = "/systemtilgang/foresporsler";
    private static final String ORGANISATIONS = "/systemtilgang/virksomhet";

    OverviewStates(ApplicationContext context, Sweep sweep) {
        super(context, sweep);
    }

    @Override
    Stream<DynamicTest> all() {
        return Stream.of(
                of("overview and inbox, empty", this::empty),
                of("overview and inbox with something of each kind", this::filled),
                of("overview and inbox, long", this::crowded),
                of("overview and inbox without authority", this::withoutAuthority),
                of("overview of somebody who acts for nobody", this::nobody),
                of("choice of an organisation", this::organisations));
    }

    private void empty() {
        as(office("TOM AS").leader).sees("empty");
        opens(OVERVIEW + "?sok=finnes+ikke").sees("nothing found");
        opens(INBOX).sees("empty");
        opens(ORGANISATIONS).sees("only one");
    }

    private void filled() {
        Office office = office("FULL AS");
        office.change();
        office.decided(office.asked(Given.CLAIMS), "reject");
        office.expired("request", office.asked(Given.CLAIMS));
        office.escalated(office.askedForClients());
        jdbc.sql("update systemtilgang.request set reminded_at = now() where id = ?")
                .param(office.asked(Given.CLAIMS))
                .update();
        office.has.own(office.orgNo);
        office.has.agent(office.orgNo, GivenClients.AUDITOR);

        as(office.leader).sees("filled");
        opens(INBOX).sees("filled");
    }

    private void crowded() {
        Office office = office("TRANG AS");
        IntStream.range(0, 22).forEach(it -> {
            office.has.own(office.orgNo);
            office.has.agent(office.orgNo, GivenClients.AUDITOR);
            office.decided(office.asked(Given.CLAIMS), "reject");
        });
        IntStream.range(0, 6).forEach(it -> office.asked(Given.CLAIMS));
        office.lengthen();

        as(office.leader).sees("long");
        opens(OVERVIEW + "?sok=" + Office.LONG).sees("found");
        opens(INBOX).sees("long");
    }

    private void withoutAuthority() {
        Office office = office("STRENG AS");
        as(office.person("ANSATT")).sees("without authority");
        opens(INBOX).sees("without authority");
    }

    private void nobody() {
        Actor.Person nobody = new Actor.Person("nobody-" + Given.unusedNumber());
        context.getBean(PartyChanges.class).record(new Person(nobody.id(), "UTEN ROLLE"));
        as(nobody).sees("acts for nobody");
        opens(ORGANISATIONS).sees("none");
        as(new Actor.Person(no.systemtilgang.browser.Person.PROSESS_EIER.id())).sees("process owner");
    }

    private void organisations() {
        Office one = office("FØRSTE AS");
        office("ANDRE AS").give(one.leader, "KLADM");
        as(one.leader).sees("two");
        IntStream.range(0, 21).forEach(it -> office("NUMMER " + it).give(one.leader, "ADMAI"));
        one.lengthen();
        opens(ORGANISATIONS).sees("many");
        opens(ORGANISATIONS + "?sok=finnes+ikke").sees("nothing found");
    }
}
