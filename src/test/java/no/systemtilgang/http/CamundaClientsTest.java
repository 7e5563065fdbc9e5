package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertClientError;
import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.process.ClientAdministrationProcess;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.GivenClients;
import no.systemtilgang.systemuser.SystemUser;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Client administration at the REST root of Camunda's web applications, as Tasklist does it. */
@ApplicationTest
class CamundaClientsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String FIRM = "314250052";

    private final Api api;
    private final JdbcClient jdbc;
    private final GivenClients given;
    private final Clients clients;
    private final String definition;

    private SystemUser agent;
    private String client;
    private Browser administrator;

    @Autowired
    CamundaClientsTest(
            @Value("${server.port}") int port,
            JdbcClient jdbc,
            AutowireCapableBeanFactory beans,
            Clients clients,
            RepositoryService repository) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.given = beans.createBean(GivenClients.class);
        this.clients = clients;
        definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ClientAdministrationProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
    }

    @BeforeEach
    void aSystemUserForClients() {
        agent = given.agent(FIRM, AUDITOR);
        client = given.client(FIRM, "REVI");
        administrator = Browser.of(api, "dress.minst");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "start"})
    void aClientAdministratorStartsAddsAndFinishes(String way) {
        Answer started = start(administrator, way, "{\"systemUserId\":" + text(agent.id()) + "}");
        assertThat(started.status()).as(started.body()).isEqualTo(200);

        Answer added = complete(administrator, "{\"clients\":" + text(client) + "}");
        assertThat(added.status()).as(added.body()).isEqualTo(204);
        assertThat(clients.has(agent.id(), client)).isTrue();

        Answer finished = complete(administrator, "{\"finished\":{\"value\":true,\"type\":\"Boolean\"}}");
        assertThat(finished.status()).as(finished.body()).isEqualTo(204);
        assertThat(Stored.instances(jdbc, agent.id().toString())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stadig.konsert", "nysgjerrig.ansatt", "fremmed.leder", "prosess.eier"})
    void nobodyElseStartsOrCompletesIt(String person) {
        Browser stranger = Browser.of(api, person);
        String body = "{\"systemUserId\":" + text(agent.id()) + "}";
        Stored before = Stored.now(jdbc);
        for (String way : new String[] {"submit-form", "start"}) {
            Answer answer = start(stranger, way, body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        }
        assertThat(Stored.now(jdbc)).isEqualTo(before);

        assertThat(start(administrator, "start", body).status()).isEqualTo(200);
        before = Stored.now(jdbc);
        assertThat(complete(stranger, "{\"clients\":" + text(client) + "}").status())
                .isEqualTo(403);
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"systemUserId\":{\"value\":\"\"}}",
                "{\"systemUserId\":{\"value\":\"x\"}}",
                "{\"systemUserId\":{\"value\":null}}",
                "{\"systemUserId\":{\"value\":1,\"type\":\"Long\"}}",
                "{\"systemUserId\":{\"value\":\"00000000-0000-4000-8000-000000000000\"}}",
                "{\"systemUserId\":{\"value\":\"ID\"},\"clients\":{\"value\":\"310629499\"}}",
                "{\"systemUserId\":{\"value\":\"ID\",\"type\":\"Bytes\"}}"
            })
    void aStartThatIsNoneChangesNothing(String variables) {
        Stored before = Stored.now(jdbc);
        for (String way : new String[] {"submit-form", "start"}) {
            assertClientError(
                    start(administrator, way, variables.replace("ID", agent.id().toString())));
        }
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @Test
    void nobodyStartsBehindTheTask() {
        Stored before = Stored.now(jdbc);
        assertClientError(
                administrator.call(
                        "POST",
                        ENGINE + "process-definition/" + definition + "/start",
                        "{\"businessKey\":\"" + agent.id()
                                + "\",\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"add-client\"}]}"));
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"finished\":{\"value\":false,\"type\":\"Boolean\"}}",
                "{\"finished\":{\"value\":\"true\"}}",
                "{\"clients\":{\"value\":\"\"}}",
                "{\"clients\":{\"value\":310629499,\"type\":\"Long\"}}",
                "{\"clients\":{\"value\":\"310629499\"},\"finished\":{\"value\":true}}",
                "{\"clients\":{\"value\":\"310629499\"},\"x\":{\"value\":\"1\"}}",
                "{\"batch\":{\"value\":\"00000000-0000-4000-8000-000000000000\"}}"
            })
    void aChoiceThatIsNoneChangesNothing(String variables) {
        start(administrator, "start", "{\"systemUserId\":" + text(agent.id()) + "}");
        Stored before = Stored.now(jdbc);
        String task = task();
        for (String way : new String[] {"/complete", "/submit-form"}) {
            assertClientError(administrator.call("POST", task + way, "{\"variables\":" + variables + "}"));
        }
        for (String error : new String[] {"set-up-left-open", "system-user-removed", "clients-not-added"}) {
            assertClientError(administrator.call("POST", task + "/bpmnError", "{\"errorCode\":\"" + error + "\"}"));
        }
        assertThat(Stored.now(jdbc)).isEqualTo(before);
        assertThat(task()).isEqualTo(task);
    }

    private Answer start(Browser browser, String way, String variables) {
        return browser.call(
                "POST", ENGINE + "process-definition/" + definition + "/" + way, "{\"variables\":" + variables + "}");
    }

    private Answer complete(Browser browser, String variables) {
        return browser.call("POST", task() + "/complete", "{\"variables\":" + variables + "}");
    }

    private String task() {
        return ENGINE + "task/"
                + jdbc.sql("""
                        select act_ru_task.id_ from act_ru_task
                        join act_ru_execution on act_ru_execution.id_ = act_ru_task.proc_inst_id_
                        where act_ru_execution.business_key_ = ?""").param(agent.id().toString()).query(String.class).single();
    }

    private static String text(Object value) {
        return "{\"value\":\"" + value + "\",\"type\":\"String\"}";
    }
}
