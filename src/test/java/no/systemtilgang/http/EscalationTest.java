package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertClientError;
import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.party.PersonRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who cannot decide passes a request on to who can (Q15). */
@ApplicationTest
class EscalationTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final Parties parties;
    private final PartyChanges changes;
    private final Customer customer;
    private final Customer other;

    @Autowired
    EscalationTest(
            @Value("${server.port}") int port,
            JdbcClient jdbc,
            Parties parties,
            PartyChanges changes,
            AutowireCapableBeanFactory beans) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.parties = parties;
        this.changes = changes;
        customer = new Customer(api, beans);
        other = new Customer(api, beans);
    }

    @ParameterizedTest
    @CsvSource({"false, ANSATT", "false, ADMAI", "true, ANSATT", "true, KLADM"})
    void whoeverIsRelatedEscalates(boolean forClients, String role) {
        String id = customer.asked(forClients);

        assertAnswers(customer.does(customer.token(role), forClients, id, "escalate"), true);

        assertEscalatedOnce(forClients, id);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onceMoreChangesNothing(boolean forClients) {
        String id = customer.asked(forClients);
        for (int i = 0; i < 3; i++) {
            assertAnswers(customer.does(customer.token("ANSATT"), forClients, id, "escalate"), true);
        }

        assertEscalatedOnce(forClients, id);
    }

    @Test
    void anEscalatedRequestForClientsIsTheAccessManagersToo() {
        String id = customer.asked(true);
        String manager = customer.token("ADMAI");
        assertRefused(customer.does(manager, true, id, "approve"), 403, "AUTH-00042");

        customer.does(customer.token("ANSATT"), true, id, "escalate");

        assertThat(api.get(Customer.link(true, id), manager)
                        .json()
                        .path("userMayEscalateButNotApprove")
                        .asBoolean(true))
                .isFalse();
        assertAnswers(customer.does(manager, true, id, "approve"), true);
        assertThat(Stored.status(jdbc, id)).isEqualTo("Accepted");
    }

    @Test
    void itThenWaitsOnTheAccessManagersPagesAndInTasklist() {
        PersonRole manager = new PersonRole("nysgjerrig.ansatt", Ask.TIGER, "ADMAI");
        changes.give(manager);
        try {
            Sent sent = Sent.of(api, jdbc, Ask.forClients());
            Browser browser = Browser.of(api, manager.personId());
            assertThat(browser.overviewOf(Ask.TIGER).body()).doesNotContain(sent.page());
            assertThat(browser.call("GET", sent.task(), "").status()).isEqualTo(404);
            int party = parties.party(Ask.TIGER).orElseThrow().id();

            String token = api.personalToken(manager.personId(), Api.END_USER);
            assertAnswers(api.post(Customer.pathOf(party, true, sent.id()) + "/escalate", token, ""), true);

            assertThat(browser.overviewOf(Ask.TIGER).body()).contains(sent.page());
            assertThat(browser.call("GET", sent.task(), "")
                            .json()
                            .path("priority")
                            .asInt())
                    .isEqualTo(100);
            assertThat(browser.submitFrom(sent.page(), sent.page(), Map.of("decision", "approve"))
                            .status())
                    .isEqualTo(303);
            assertThat(browser.get(sent.receipt()).status()).isEqualTo(200);
        } finally {
            changes.take(manager);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void somebodyUnrelatedIsToldFalseAndNothingElse(boolean forClients) {
        String waiting = customer.asked(forClients);
        String rejected = customer.asked(forClients);
        customer.does(customer.token("DAGL"), forClients, rejected, "reject");
        String stranger = other.token("DAGL");

        assertAnswers(customer.does(stranger, forClients, waiting, "escalate"), false);
        assertAnswers(customer.does(stranger, forClients, rejected, "escalate"), false);
        assertRefused(other.does(stranger, forClients, waiting, "escalate"), 404, "AUTH-00010");
        assertThat(escalations(waiting)).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anotherRequestThanTheOrganisationsOfThisTypeIsNotFound(boolean forClients) {
        String token = customer.token("ANSATT");
        String foreign = other.asked(forClients);

        assertRefused(customer.does(token, forClients, foreign, "escalate"), 404, "AUTH-00010");
        assertRefused(customer.does(token, forClients, UUID.randomUUID(), "escalate"), 404, "AUTH-00010");
        assertRefused(other.does(token, forClients, customer.asked(forClients), "escalate"), 404, "AUTH-00010");
        assertRefused(api.post(Customer.pathOf(1, forClients, foreign) + "/escalate", token, ""), 404, "AUTH-00010");
        assertRefused(customer.does(token, forClients, customer.asked(!forClients), "escalate"), 404, "AUTH-00010");
        assertThat(escalations(foreign)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"false, approve", "false, reject", "true, approve", "true, reject"})
    void aDecidedRequestIsNotEscalated(boolean forClients, String verb) {
        String id = customer.asked(forClients);
        customer.does(customer.token("DAGL"), forClients, id, verb);

        assertRefused(customer.does(customer.token("ANSATT"), forClients, id, "escalate"), 409, "AUTH-00013");
        assertThat(escalations(id)).isZero();
    }

    @Test
    void escalatingTakesItsScopeAndAPerson() {
        String id = customer.asked(false);
        String noScope = api.personalToken(customer.person("ANSATT").id(), "");

        assertThat(customer.does(noScope, false, id, "escalate").status()).isEqualTo(403);
        assertThat(customer.does(null, false, id, "escalate").status()).isEqualTo(401);
        assertRefused(customer.does(api.token(Api.SMARTCLOUD, Api.END_USER), false, id, "escalate"), 403, "SYS-00403");
        assertThat(escalations(id)).isZero();
    }

    @Test
    void onlyThisServiceRaisesATaskOrGivesItToAFurtherGroup() {
        Sent sent = Sent.of(api, jdbc, Ask.forClients());
        String before = task(sent);
        for (String person : List.of("dress.minst", "stadig.konsert", "prosess.eier")) {
            Browser browser = Browser.of(api, person);
            for (String group : List.of("314250052-tilgangsstyrer", "310904473-tilgangsstyrer", "service")) {
                String link = "{\"groupId\":\"%s\",\"type\":\"candidate\"}".formatted(group);
                assertClientError(browser.call("POST", sent.task() + "/identity-links", link));
            }
            String own = "{\"groupId\":\"314250052-klientadministrator\",\"type\":\"candidate\"}";
            assertClientError(browser.call("POST", sent.task() + "/identity-links/delete", own));
            assertClientError(browser.call("PUT", sent.task(), "{\"priority\":100,\"name\":\"x\"}"));
            assertClientError(browser.call("POST", sent.task() + "/assignee", "{\"userId\":\"" + person + "\"}"));
        }
        for (String token : List.of(api.token(Api.SMARTCLOUD), customer.token("DAGL"))) {
            String task = "/engine-rest/task/" + sent.taskId();
            assertClientError(api.post(task + "/identity-links", token, "{\"groupId\":\"x\",\"type\":\"candidate\"}"));
            assertClientError(api.send("PUT", task, token, "{\"priority\":100}"));
        }
        assertThat(task(sent)).isEqualTo(before);
    }

    private void assertEscalatedOnce(boolean forClients, String id) {
        Answer seen = customer.seenByTheVendor(forClients, id);
        assertThat(seen.json().path("escalated").asBoolean()).isTrue();
        assertThat(seen.json().path("status").asText()).isEqualTo("New");
        assertThat(escalations(id)).isEqualTo(1);
    }

    private static void assertAnswers(Answer answer, boolean expected) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(String.valueOf(expected));
    }

    /** How often it is on record that a person escalated a request. */
    private long escalations(String id) {
        return jdbc.sql("""
                        select count(*) from systemtilgang.audit_record
                        where subject_id = ? and action = 'REQUEST_ESCALATED' and person_id is not null""").param(Customer.uuid(id)).query(Long.class).single();
    }

    /** All that could be changed of a task. */
    private String task(Sent sent) {
        return jdbc.sql("""
                        select priority_ || ' ' || name_ || ' ' || coalesce(assignee_, '-') || ' '
                            || (select string_agg(group_id_, ',' order by group_id_) from act_ru_identitylink
                                where task_id_ = act_ru_task.id_)
                        from act_ru_task where id_ = ?""").param(sent.taskId()).query(String.class).single();
    }
}
