package no.systemtilgang.browser;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.systemtilgang.systemuser.SystemUser;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.context.ApplicationContext;

/** A system user: its page, its clients, its history, and taking it away. */
class AccessStates extends PageStates {

    private static final String ACCESS = "/systemtilgang/%s";
    private static final String ADD = ACCESS + "/klienter";
    private static final String JOB = ADD + "/jobb/%s";

    AccessStates(ApplicationContext context, Sweep sweep) {
        super(context, sweep);
    }

    @Override
    Stream<DynamicTest> all() {
        return Stream.of(
                of("access for own use", this::own),
                of("access for clients, empty", this::empty),
                of("access for clients, some", this::some),
                of("access for clients, long", this::crowded),
                of("adding clients, what is wrong", this::wrong),
                of("adding clients in the background", this::jobs));
    }

    private void own() {
        Office office = office("EGEN AS");
        UUID access = office.decided(office.asked(no.systemtilgang.process.Given.CLAIMS), "approve");
        as(office.leader);
        opens(ACCESS, access).sees("own");
        opens(ACCESS + "/historikk", access).sees("own");
    }

    private void empty() {
        Office office = office("KLIENTLØS AS");
        SystemUser agent = office.agent(0, 0);
        as(office.leader);
        opens(ACCESS, agent.id()).sees("no clients");
        opens(ADD, agent.id()).sees("nobody to add");
        opens(ACCESS + "/fjern-alle", agent.id()).sees("nobody to take back");
        opens(ACCESS + "/historikk", agent.id()).sees("empty");
    }

    private void some() {
        Office office = office("KLIENTRIK AS");
        SystemUser agent = office.agent(3, 3);
        as(office.leader);
        opens(ACCESS, agent.id()).sees("three clients").presses("Fjern valgte").sees("none chosen");
        opens(ACCESS + "?sok=finnes+ikke", agent.id()).sees("nothing found");
        opens(ACCESS + "/fjern-alle", agent.id()).sees("three");
        opens(ADD, agent.id()).sees("three to add").presses("Legg til valgte").sees("none chosen");
        sweep.presses("Legg til PRØVENDE ORGANISASJON").sees("one added");
        opens(ACCESS + "/fjern-alle", agent.id()).presses("Fjern alle klienter").sees("all taken back");
        as(office.person("ADMAI"));
        opens(ACCESS, agent.id()).sees("may not change");
    }

    private void crowded() {
        Office office = office("OVERFYLT AS");
        SystemUser agent = office.agent(55, 55);
        office.lengthen();
        as(office.leader);
        opens(ACCESS, agent.id()).sees("long");
        opens(ADD, agent.id()).sees("long");
        opens(ACCESS + "/fjern-alle", agent.id()).sees("long");
        opens(ACCESS + "/historikk", agent.id()).sees("long");
    }

    private void wrong() {
        Office office = office("FEILSKREVET AS");
        SystemUser agent = office.agent(0, 1);
        String stranger = office.has.organisation(Office.LONG);
        as(office.leader);
        opens(ADD, agent.id()).expects(400);
        sweep.page().locator("#numbers").fill("123\n" + stranger + "\n" + office.orgNo + "\n" + Office.LONG);
        sweep.presses("Legg til fra listen").sees("wrong lines");
        opens(ADD, agent.id());
        sweep.page().locator("#numbers").evaluate("it => { it.value = '1\\n'.repeat(20000); }");
        sweep.presses("Legg til fra listen");
        sweep.page().locator("#numbers").evaluate("it => { it.value = ''; }");
        sweep.sees("too many lines");
        opens(ADD, agent.id()).expects(400).presses("Legg til fra listen").sees("no line");
    }

    private void jobs() {
        Office office = office("BAKGRUNN AS");
        SystemUser agent = office.agent(0, 2);
        as(office.leader);
        opens(JOB, agent.id(), job(office, agent, "Finished", 3, 3, 0)).sees("all added");
        opens(JOB, agent.id(), job(office, agent, "Finished", 3, 3, 2)).sees("some failed");
        opens(JOB, agent.id(), job(office, agent, "Finished", 3, 3, 3)).sees("all failed");
        UUID broken = job(office, agent, "Finished", 3, 3, 1);
        explain(broken, "NO_SUCH_REASON");
        sweep.expects(500);
        opens(JOB, agent.id(), broken).sees("failure of ours");
        explain(broken, "NOT_A_CLIENT");
        UUID running = job(office, agent, "Running", 3000, 1, 0);
        opens(JOB, agent.id(), running).sees("running");
        opens(ACCESS, agent.id()).sees("job running");
        opens(ADD, agent.id())
                .sees("job running")
                .presses("Legg til alle klienter")
                .sees("busy");
        jdbc.sql("update systemtilgang.client_batch set state = 'New' where id = ?")
                .param(running)
                .update();
    }

    private void explain(UUID job, String reason) {
        jdbc.sql("update systemtilgang.client_batch_item set reason = ? where batch_id = ?")
                .params(reason, job)
                .update();
    }

    private UUID job(Office office, SystemUser agent, String state, int total, int done, int failed) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into systemtilgang.client_batch (id, system_user_id, person_id, role, created, total, done, failed, state)
                        values (?, ?, ?, 'klientadministrator', now(), ?, ?, ?, ?)""")
                .params(List.of(id, agent.id(), office.leader.id(), total, done, failed, state))
                .update();
        for (int i = 0; i < failed; i++) {
            jdbc.sql("""
                            insert into systemtilgang.client_batch_item (batch_id, position, text, org_no, outcome, reason)
                            values (?, ?, ?, ?, 'Failed', 'NOT_A_CLIENT')""").params(List.of(id, i, office.orgNo, office.orgNo)).update();
        }
        return id;
    }
}
