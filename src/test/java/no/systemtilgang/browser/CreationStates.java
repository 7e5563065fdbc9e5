package no.systemtilgang.browser;

import java.util.UUID;
import java.util.stream.Stream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.Given;
import no.systemtilgang.process.SystemUserCreationProcess;
import no.systemtilgang.register.Powers;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.context.ApplicationContext;

/** Creating a system user by oneself, and removing one. */
class CreationStates extends PageStates {

    private static final String CHOOSE = "/systemtilgang/ny";
    private static final String CREATE = CHOOSE + "/%s";
    private static final String REMOVE = "/systemtilgang/%s/slett";

    private final Given given;
    private final SystemUserCreationProcess process;

    CreationStates(ApplicationContext context, Sweep sweep) {
        super(context, sweep);
        given = context.getAutowireCapableBeanFactory().createBean(Given.class);
        process = context.getBean(SystemUserCreationProcess.class);
    }

    @Override
    Stream<DynamicTest> all() {
        return Stream.of(
                of("choice of a system", this::choice),
                of("creating and removing", this::creating),
                of("creating, refused", this::refused),
                of("creating and removing, long", this::crowded));
    }

    private void choice() {
        as(office("VELGENDE AS").leader);
        opens(CHOOSE).sees("to choose").expects(400).presses("Gå videre").sees("none chosen");
        opens(CHOOSE + "?sok=finnes+ikke").sees("nothing found");
    }

    private void creating() {
        Office office = office("SKAPENDE AS");
        String system = given.visibleSystem(Given.CLAIMS);
        as(office.leader);
        opens(CREATE, begun(office, office.leader, system)).presses("Avbryt").sees("cancelled");
        UUID created = begun(office, office.leader, system);
        opens(CREATE, created)
                .sees("one right")
                .presses("Opprett systemtilgang")
                .sees("created");
        opens(REMOVE, created).sees("own");
        opens(REMOVE, office.agent(2, 0).id())
                .sees("with clients")
                .presses("Slett systemtilgang")
                .sees("removed");
        hide(system);
    }

    private void refused() {
        Office office = office("UFULLMEKTIG AS");
        String system = given.visibleSystem(Given.rights("ske-krav-og-betalinger", "nav-sykefravaer"));
        Actor.Person manager = office.person("ADMAI");
        UUID begun = begun(office, manager, system);
        as(manager);
        opens(CREATE, begun).expects(403).presses("Opprett systemtilgang").sees("not to be passed on");
        given.registerVisible(system, Given.CLAIMS);
        opens(CREATE, begun).expects(400).presses("Opprett systemtilgang").sees("changed meanwhile");
        hide(system);
    }

    private void crowded() {
        Office office = office("LANGT");
        String system = given.visibleSystem(new Powers(
                Given.rights("ske-krav-og-betalinger", "ske-krav-og-betalinger-2")
                        .rights(),
                Given.packages("skatt-naering", "jordbruk").accessPackages()));
        jdbc.sql("""
                        update systemtilgang.registered_system set
                            name = jsonb_build_object('nb', :long, 'nn', :long, 'en', :long),
                            description = jsonb_build_object('nb', :long, 'nn', :long, 'en', :long)
                        where system_id = :system""").param("long", Office.LONG).param("system", system).update();
        UUID begun = begun(office, office.leader, system);
        office.lengthen();
        as(office.leader);
        opens(CHOOSE).sees("long");
        opens(CREATE, begun).sees("long").presses("Opprett systemtilgang").sees("created, long");
        opens(REMOVE, begun).sees("long");
        hide(system);
    }

    private UUID begun(Office office, Actor.Person person, String system) {
        return process.open(person, office.orgNo, system);
    }

    /** Nobody else is to choose it. */
    private void hide(String system) {
        jdbc.sql("update systemtilgang.registered_system set is_visible = false where system_id = ?")
                .param(system)
                .update();
    }
}
