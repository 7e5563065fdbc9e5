package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.party.PersonRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tasks a person sees at the REST root of Camunda's web applications. */
@ApplicationTest
class CamundaTaskListTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String APPROVE = "{\"variables\":{\"decision\":{\"value\":\"approve\"}}}";
    private static final String EVERYTHING = "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}";

    private final Api api;
    private final JdbcClient jdbc;
    private final PartyChanges changes;

    @Autowired
    CamundaTaskListTest(@Value("${server.port}") int port, JdbcClient jdbc, PartyChanges changes) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Test
    void anApproverSeesTheOwnOrganisationsTasksOnly() {
        Sent own = Sent.of(api, jdbc, Ask.own());
        Sent forClients = Sent.of(api, jdbc, Ask.forClients());

        assertSees(Browser.of(api, "stadig.konsert"), own, forClients, "310904473-tilgangsstyrer");
        assertSees(Browser.of(api, "dress.minst"), forClients, own, "314250052-klientadministrator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fremmed.leder", "nysgjerrig.ansatt"})
    void whoeverMayDecideNothingSeesNothing(String person) {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Sent.of(api, jdbc, Ask.forClients());

        assertSeesNothing(Browser.of(api, person), sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"taskNameLike\":\"%\"},{\"unassigned\":true}]}",
                "{\"candidateGroup\":\"310904473-tilgangsstyrer\"}",
                "{\"candidateGroups\":[\"310904473-tilgangsstyrer\",\"314250052-klientadministrator\"]}",
                "{\"orQueries\":[{\"candidateGroups\":[\"310904473-tilgangsstyrer\"]}]}",
                "{\"withCandidateGroups\":true,\"includeAssignedTasks\":true}",
                "{\"withoutCandidateUsers\":true}",
                "{\"processDefinitionKey\":\"system-user-request\"}",
                "{\"candidateUser\":\"stadig.konsert\"}",
                "{\"involvedUser\":\"stadig.konsert\"}"
            })
    void noQueryWidensWhatAPersonSees(String query) {
        Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, "fremmed.leder");

        Answer list = browser.call("POST", ENGINE + "task", query);
        Answer count = browser.call("POST", ENGINE + "task/count", query);

        assertThat(list.status()).as(list.body()).isIn(200, 400, 403);
        if (list.status() == 200) {
            assertThat(list.json()).isEmpty();
            assertThat(count.json().path("count").asInt(-1)).isZero();
        }
    }

    @Test
    void aLostRoleCountsAtTheNextCall() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, "stadig.konsert");
        assertThat(list(browser)).contains(sent.taskId());
        PersonRole role = new PersonRole("stadig.konsert", Ask.APE, "DAGL");

        changes.take(role);
        try {
            assertSeesNothing(browser, sent);
            Answer completed = browser.call(
                    "POST", sent.task() + "/complete", "{\"variables\":{\"decision\":{\"value\":\"approve\"}}}");
            assertThat(completed.status()).isEqualTo(403);
            assertThat(browser.get(sent.page()).status()).isEqualTo(403);
            assertThat(Stored.status(jdbc, sent.id())).isEqualTo("New");
        } finally {
            changes.give(role);
        }
        assertThat(list(browser)).contains(sent.taskId());
    }

    @Test
    void aPersonIsToldOnlyOfThemselves() {
        Browser browser = Browser.of(api, "stadig.konsert");

        assertThat(browser.call("GET", ENGINE + "user/stadig.konsert/profile", "")
                        .status())
                .isEqualTo(200);
        Answer other = browser.call("GET", ENGINE + "user/dress.minst/profile", "");
        assertThat(other.status()).isIn(403, 404);
        assertThat(other.body()).doesNotContain("DRESS MINST");
        assertThat(browser.call("GET", ENGINE + "group", "").body()).doesNotContain("314250052", "process-owner");
        assertThat(browser.call("GET", ENGINE + "identity/groups?userId=dress.minst", "")
                        .body())
                .doesNotContain("314250052");
    }

    @Test
    void aProcessOwnerSeesWhereInstancesAreAndNoMore() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, "prosess.eier");

        Answer instances = browser.call("GET", ENGINE + "process-instance?businessKey=" + sent.id(), "");
        Answer where =
                browser.call("GET", ENGINE + "process-instance/" + sent.instanceId() + "/activity-instances", "");

        assertThat(instances.json().path(0).path("id").asText()).isEqualTo(sent.instanceId());
        assertThat(where.body()).contains("\"activityId\":\"approve\"");
        assertThat(browser.call("POST", ENGINE + "variable-instance", ofTheInstance(sent))
                        .body())
                .isEqualTo("[]");
        for (String page : List.of(
                sent.page(), sent.page() + "/besvart", sent.receipt(), "/systemtilgang/api/oppgave/" + sent.taskId())) {
            Answer answer = browser.get(page);
            assertThat(answer.status()).as(page).isIn(403, 404);
            assertThat(answer.body()).doesNotContain("TILFELDIG", "SmartCloud AS");
        }
    }

    @Test
    void aProcessOwnerReadsNotWhoDecidedNorWhoMay() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser leader = Browser.of(api, "stadig.konsert");
        Browser owner = Browser.of(api, "prosess.eier");
        leader.call("POST", sent.task() + "/claim", "{\"userId\":\"stadig.konsert\"}");
        String history = ENGINE + "history/";

        assertThat(owner.call("GET", ENGINE + "task", "").body()).isEqualTo("[]");
        assertThat(owner.call("POST", history + "task/count", "{\"taskAssignee\":\"stadig.konsert\"}")
                        .json()
                        .path("count")
                        .asInt(-1))
                .isZero();
        for (String path : List.of(
                sent.task(),
                sent.task() + "/form",
                ENGINE + "user/stadig.konsert/profile",
                ENGINE + "user?id=stadig.konsert",
                ENGINE + "identity/groups?userId=stadig.konsert",
                history + "task",
                history + "activity-instance",
                history + "identity-link-log",
                history + "user-operation",
                history + "variable-instance",
                history + "detail",
                history + "process-instance",
                ENGINE + "process-instance/" + sent.instanceId() + "/variables",
                ENGINE + "process-instance/" + sent.instanceId() + "/comment")) {
            Answer answer = owner.call("GET", path, "");
            assertThat(answer.status() == 200 ? answer.body() : "[]").as(path).isEqualTo("[]");
        }
        assertThat(leader.call("POST", sent.task() + "/complete", APPROVE).status())
                .isEqualTo(204);
        assertThat(owner.call("GET", history + "process-instance/" + sent.instanceId(), "")
                        .body())
                .contains("COMPLETED")
                .doesNotContain("stadig.konsert", "STADIG KONSERT", "310904473");
    }

    @Test
    void nobodyIsNamedInTheEnginesHistoryForHavingBegun() {
        Sent.of(api, jdbc, Ask.own());

        assertThat(jdbc.sql("select count(*), count(start_user_id_) from act_hi_procinst")
                        .query((row, number) -> List.of(row.getLong(1) > 0, row.getLong(2) > 0))
                        .single())
                .containsExactly(true, false);
    }

    private static String ofTheInstance(Sent sent) {
        return "{\"processInstanceIdIn\":[\"" + sent.instanceId() + "\"]}";
    }

    private void assertSees(Browser browser, Sent own, Sent others, String group) {
        assertThat(list(browser)).contains(own.taskId()).doesNotContain(others.taskId());
        assertThat(filtered(browser).body()).contains(own.taskId()).doesNotContain(others.taskId());
        long tasks = jdbc.sql("select count(distinct task_id_) from act_ru_identitylink where group_id_ = ?")
                .param(group)
                .query(Long.class)
                .single();
        assertThat(browser.call("POST", ENGINE + "task/count", "{}")
                        .json()
                        .path("count")
                        .asLong())
                .isEqualTo(tasks);
        assertThat(browser.call("GET", own.task(), "").status()).isEqualTo(200);
        assertIsClosed(browser, others);
    }

    private void assertSeesNothing(Browser browser, Sent sent) {
        assertThat(list(browser)).isEmpty();
        assertThat(browser.call("GET", ENGINE + "task/count", "")
                        .json()
                        .path("count")
                        .asInt(-1))
                .isZero();
        assertThat(filtered(browser).body()).doesNotContain(sent.taskId());
        assertIsClosed(browser, sent);
    }

    private static void assertIsClosed(Browser browser, Sent sent) {
        for (String path : List.of("", "/form", "/deployed-form", "/form-variables", "/variables", "/identity-links")) {
            Answer answer = browser.call("GET", sent.task() + path, "");
            assertThat(answer.status()).as(path + answer.body()).isIn(403, 404);
            assertThat(answer.body()).doesNotContain("Godkjenn systemtilgang", "tilgangsstyrer");
        }
    }

    private static List<String> list(Browser browser) {
        Answer answer = browser.call("POST", ENGINE + "task", EVERYTHING);
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(it -> it.path("id").asText())
                .toList();
    }

    /** The tasks in the product's filter, which those without authority do not even see. */
    private Answer filtered(Browser browser) {
        String filter = jdbc.sql("select id_ from act_ru_filter where name_ = 'Mine oppgaver'")
                .query(String.class)
                .single();
        return browser.call("POST", ENGINE + "filter/" + filter + "/list", EVERYTHING);
    }
}
