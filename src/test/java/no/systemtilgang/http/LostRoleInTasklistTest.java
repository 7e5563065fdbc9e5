package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.ClientAdministrationProcess;
import no.systemtilgang.process.SystemUserRemovalProcess;
import no.systemtilgang.systemuser.GivenClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever loses the role while a task stands open in Tasklist can do nothing with it any more, nor begin anything. */
@ApplicationTest
class LostRoleInTasklistTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String[] ROLES = {"DAGL", "KLADM", "ADMAI"};

    private final Api api;
    private final JdbcClient jdbc;
    private final ApplicationContext context;

    private Estate estate;
    private Actor.Person person;
    private Browser browser;

    @Autowired
    LostRoleInTasklistTest(@Value("${server.port}") int port, JdbcClient jdbc, ApplicationContext context) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.context = context;
    }

    @BeforeEach
    void somebodyHasOpenedTheTasks() {
        estate = new Estate(api, context);
        context.getBean(SystemUserRemovalProcess.class).open(estate.leader, estate.own);
        context.getBean(ClientAdministrationProcess.class).open(estate.leader, estate.agent);
        person = estate.person(ROLES);
        browser = Browser.of(api, person.id());
    }

    /** What is decided, by the id that it is about, and the answer that is given. */
    private Map<Object, String> decisions() {
        return Map.of(
                estate.request, variable("decision", "approve"),
                estate.clientRequest, variable("decision", "reject"),
                estate.change, variable("decision", "approve"),
                estate.creation, variable("decision", "create"),
                estate.own, variable("decision", "remove"),
                estate.agent, variable("clients", estate.addable.orgNo()));
    }

    @Test
    void noTaskIsCompletedAfterTheRoleIsLost() {
        Map<Object, String> decisions = decisions();
        Map<String, String> tasks = new java.util.HashMap<>();
        decisions.forEach((about, variables) -> tasks.put(task(about), variables));
        tasks.keySet()
                .forEach(it -> assertThat(
                                browser.call("GET", ENGINE + "task/" + it, "").status())
                        .as("is open in Tasklist")
                        .isEqualTo(200));

        estate.take(person, ROLES);
        EveryRow before = EveryRow.now(jdbc);

        tasks.forEach((task, variables) -> {
            for (String way : List.of("complete", "submit-form", "claim", "unclaim")) {
                Answer answer = browser.call(
                        "POST",
                        ENGINE + "task/" + task + "/" + way,
                        way.equals("claim") ? "{\"userId\":\"" + person.id() + "\"}" : variables);
                assertThat(answer.status()).as(way + answer.body()).isIn(403, 404);
            }
            assertThat(browser.call("GET", ENGINE + "task/" + task + "/form", "")
                            .status())
                    .isIn(403, 404);
            assertThat(browser.get("/systemtilgang/api/oppgave/" + task).status())
                    .isIn(403, 404);
        });
        assertThat(EveryRow.now(jdbc)).isEqualTo(before);
    }

    @Test
    void everyTaskIsCompletedWithTheRole() {
        decisions().forEach((about, variables) -> {
            Answer answer = browser.call("POST", ENGINE + "task/" + task(about) + "/complete", variables);
            assertThat(answer.status()).as(variables + answer.body()).isEqualTo(204);
        });
    }

    @Test
    void nothingIsBegunAfterTheRoleIsLost() {
        Map<String, String> starts = starts();
        estate.take(person, ROLES);
        EveryRow before = EveryRow.now(jdbc);

        starts.forEach((process, variables) -> {
            for (String way : List.of("start", "submit-form")) {
                Answer answer = browser.call(
                        "POST", ENGINE + "process-definition/" + definition(process) + "/" + way, variables);
                assertThat(answer.status()).as(process + answer.body()).isIn(400, 403, 404);
            }
        });
        assertThat(EveryRow.now(jdbc)).isEqualTo(before);
    }

    @Test
    void everythingIsBegunWithTheRole() {
        starts().forEach((process, variables) -> {
            Answer answer =
                    browser.call("POST", ENGINE + "process-definition/" + definition(process) + "/start", variables);
            assertThat(answer.status()).as(process + answer.body()).isEqualTo(200);
        });
    }

    private Map<String, String> starts() {
        String creation = variable("partyOrgNo", estate.party.orgNo())
                .replace("}}}", "},\"systemId\":{\"value\":\"" + estate.visibleSystem + "\",\"type\":\"String\"}}}");
        GivenClients has = context.getAutowireCapableBeanFactory().createBean(GivenClients.class);
        UUID another = has.own(estate.party.orgNo()).id();
        UUID withoutSetUp =
                has.agent(estate.party.orgNo(), GivenClients.AUDITOR).id();
        return Map.of(
                "client-administration", variable("systemUserId", withoutSetUp.toString()),
                "system-user-creation", creation,
                "system-user-removal", variable("systemUserId", another.toString()));
    }

    private static String variable(String name, String value) {
        return "{\"variables\":{\"" + name + "\":{\"value\":" + new com.fasterxml.jackson.databind.node.TextNode(value)
                + ",\"type\":\"String\"}}}";
    }

    private String definition(String process) {
        return jdbc.sql("select id_ from act_re_procdef where key_ = ? order by version_ desc limit 1")
                .param(process)
                .query(String.class)
                .single();
    }

    private String task(Object about) {
        return jdbc.sql("""
            select act_ru_task.id_ from act_ru_task
            join act_ru_execution on act_ru_execution.id_ = act_ru_task.proc_inst_id_
            where act_ru_execution.business_key_ = ?\
            """).param(about.toString()).query(String.class).single();
    }
}
