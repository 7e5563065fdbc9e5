package no.systemtilgang.systemuser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.ResourceAttribute;
import no.systemtilgang.register.Right;
import no.systemtilgang.systemuser.AccessDecision.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How a decision finds what it depends on. All is rolled back. */
@ApplicationTest
@Transactional
class AccessDecisionsTest {

    private final AccessDecisions decisions;
    private final JdbcClient jdbc;
    private final GivenClients given;

    @Autowired
    AccessDecisionsTest(AccessDecisions decisions, JdbcClient jdbc, AutowireCapableBeanFactory beans) {
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.given = beans.createBean(GivenClients.class);
    }

    @Test
    void aRightToSeveralResourcesIsARightToEach() {
        String firm = given.organisation();
        Right both = new Right(
                "read",
                List.of(
                        new ResourceAttribute(Right.RESOURCE, "ske-krav-og-betalinger"),
                        new ResourceAttribute(Right.RESOURCE, "ske-krav-og-betalinger-2"),
                        new ResourceAttribute("urn:altinn:task", "nav-sykefravaer")));
        UUID id = given.own(firm, new Powers(List.of(both), List.of())).id();

        assertThat(reason(id, "ske-krav-og-betalinger", firm)).isEqualTo(Reason.RightHeld);
        assertThat(reason(id, "ske-krav-og-betalinger-2", firm)).isEqualTo(Reason.RightHeld);
        assertThat(reason(id, "nav-sykefravaer", firm)).isEqualTo(Reason.ResourceNotHeld);
    }

    /** Nothing is told to the planner: it chooses the indexes by itself. */
    @Test
    void aDecisionReadsOneRowOfEachTableByItsKeyHoweverManyThereAre() {
        String firm = given.organisation();
        SystemUser agent = given.agent(firm, GivenClients.AUDITOR);
        String client = given.client(firm, "REVI");
        fill(agent, 40_000);

        AccessQuestion question = new AccessQuestion(agent.id(), "ske-krav-og-betalinger", null, client);
        List<String> plan = decisions
                .about(question, "explain " + AccessDecisions.LOOK_UP)
                .query(String.class)
                .list();

        assertThat(plan)
                .filteredOn(it -> it.contains("Scan"))
                .hasSize(4)
                .allMatch(it -> it.matches(".*Index (Only )?Scan.*"));
        assertThat(plan).noneMatch(it -> it.contains("Sort") || it.contains("Hash"));
        assertThat(plan).filteredOn(it -> it.contains("Index Cond")).hasSize(4);
        assertThat(decisions.decide(question).reason()).isEqualTo(Reason.NotAClient);
    }

    private Reason reason(UUID id, String resource, String orgNo) {
        return decisions.decide(new AccessQuestion(id, resource, null, orgNo)).reason();
    }

    /** Puts so many rows into every table that a decision reads: numbers that begin with 0 are no other test's. */
    private void fill(SystemUser agent, int rows) {
        for (String sql : List.of(
                "insert into systemtilgang.organisation (org_no, name) select lpad(n::text, 9, '0'), 'MANGE'",
                """
                insert into systemtilgang.registered_system (system_internal_id, system_id, vendor_org_no, name, description)
                select md5('system' || n)::uuid, 'many_' || n, '991825827', names, names""",
                """
                insert into systemtilgang.system_user (id, system_internal_id, party_org_no, external_ref,
                    integration_title, user_type, rights, access_packages, created, created_by, last_changed)
                select md5('user' || n)::uuid, md5('system' || n)::uuid, lpad(n::text, 9, '0'), n::text, 'Prøve',
                    'agent', '[]', '[{"urn":"urn:altinn:accesspackage:ansvarlig-revisor"}]', now(), :person, now()""",
                """
                insert into systemtilgang.system_user_client (id, system_user_id, client_org_no, client_name, added_at, added_by)
                select gen_random_uuid(), case when n % 2 = 0 then :agent else md5('user' || n)::uuid end,
                    lpad(n::text, 9, '0'), 'MANGE', now(), :person""")) {
            jdbc.sql(
                            sql
                                    + " from generate_series(1, :rows) as n, jsonb_build_object('nb', '', 'nn', '', 'en', '') as names")
                    .param("rows", rows)
                    .param("person", agent.createdBy())
                    .param("agent", agent.id())
                    .update();
        }
    }
}
