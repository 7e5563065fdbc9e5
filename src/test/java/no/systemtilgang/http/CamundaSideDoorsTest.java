package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.SystemUserRequestProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A logged-in person starts, moves and deploys nothing at the REST root of Camunda's web applications. */
@ApplicationTest
class CamundaSideDoorsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    /** Method, path and body. */
    private static final List<String> CLOSED = Stream.of("""
            POST process-definition/key/system-user-request/start {}
            POST process-definition/key/system-user-request/submit-form {}
            POST process-definition/key/client-administration/start {}
            POST process-definition/{definition}/start {}
            POST process-definition/{definition}/start {"startInstructions":[{"type":"startAfterActivity","activityId":"approve"}]}
            POST process-definition/{definition}/submit-form {}
            POST process-definition/{definition}/restart {"processInstanceIds":["{id}"],"instructions":[]}
            DELETE process-definition/{definition}
            PUT process-definition/{definition}/history-time-to-live {"historyTimeToLive":0}
            POST deployment/create {}
            POST message {"messageName":"x","businessKey":"{key}"}
            POST process-instance/{id}/modification {"instructions":[{"type":"startAfterActivity","activityId":"approve"}]}
            POST process-instance/{id}/modification {"instructions":[{"type":"cancel","activityId":"approve"}]}
            PUT process-instance/{id}/variables/decision {"value":"approve","type":"String"}
            POST process-instance/{id}/variables {"modifications":{"decision":{"value":"approve"}}}
            DELETE process-instance/{id}
            POST process-instance/delete {"processInstanceIds":["{id}"]}
            POST execution/{id}/signal {}
            POST execution/{id}/messages/x/trigger {}
            POST modification/execute {"processDefinitionId":"{definition}","processInstanceIds":["{id}"],"instructions":[{"type":"startAfterActivity","activityId":"approve"}]}
            POST migration/execute {"migrationPlan":{"sourceProcessDefinitionId":"{definition}","targetProcessDefinitionId":"{definition}","instructions":[{"sourceActivityIds":["approve"],"targetActivityIds":["approve"]}]},"processInstanceIds":["{id}"]}
            POST task/create {"name":"x"}
            POST user/create {"profile":{"id":"x"},"credentials":{"password":"x"}}
            POST group/create {"id":"x","name":"x","type":"x"}
            PUT group/camunda-admin/members/stadig.konsert {}
            POST authorization/create {"type":1,"permissions":["ALL"],"userId":"stadig.konsert","resourceType":0,"resourceId":"*"}
            POST history/process-instance/delete {"historicProcessInstanceIds":["{id}"]}
            POST identity/verify {"username":"stadig.konsert","password":"x"}
            """.split("\n")).toList();

    private final Api api;
    private final JdbcClient jdbc;
    private final SystemUserRequestProcess process;
    private final Sent sent;

    @Autowired
    CamundaSideDoorsTest(@Value("${server.port}") int port, JdbcClient jdbc, SystemUserRequestProcess process) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.process = process;
        sent = Sent.of(api, jdbc, Ask.own());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stadig.konsert", "nysgjerrig.ansatt", "fremmed.leder"})
    void anEndUserReachesNoneOfThem(String person) {
        Browser browser = Browser.of(api, person);
        for (String call : CLOSED) {
            assertThat(changesNothing(browser, call).status()).as(call).isEqualTo(403);
        }
        assertThat(changesNothing(browser, "POST signal {\"name\":\"x\"}").status())
                .isEqualTo(403);
        for (String list : List.of("user", "authorization", "process-instance", "execution", "history/task", "batch")) {
            assertThat(browser.call("GET", ENGINE + list, "").status()).as(list).isEqualTo(403);
        }
    }

    @Test
    void aProcessOwnerIsRefused() {
        Browser browser = Browser.of(api, "prosess.eier");
        for (String call : CLOSED) {
            assertThat(changesNothing(browser, call).status()).as(call).isBetween(400, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"startBeforeActivity\",\"activityId\":\"create-system-user\"}",
                "{\"type\":\"startAfterActivity\",\"activityId\":\"handle-answer\"}",
                "{\"type\":\"startAfterActivity\",\"activityId\":\"approve\"}",
                "{\"type\":\"startTransition\",\"transitionId\":\"approved\"}"
            })
    void aRejectedRequestIsNotRestartedBehindTheApproval(String instruction) {
        Sent rejected = Sent.of(api, jdbc, Ask.own());
        process.decide(new Actor.Person("stadig.konsert"), UUID.fromString(rejected.id()), "reject", null);
        String restart =
                "{\"processInstanceIds\":[\"%s\"],\"instructions\":[%s]}".formatted(rejected.instanceId(), instruction);

        for (String person : List.of("stadig.konsert", "prosess.eier")) {
            Browser browser = Browser.of(api, person);
            for (String way : List.of("restart", "restart-async")) {
                Answer answer = changesNothing(browser, "POST process-definition/{definition}/" + way + " " + restart);
                assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            }
        }
        assertThat(Stored.status(jdbc, rejected.id())).isEqualTo("Rejected");
    }

    private Answer changesNothing(Browser browser, String call) {
        String definition = jdbc.sql("select proc_def_id_ from act_ru_execution where id_ = ?")
                .param(sent.instanceId())
                .query(String.class)
                .single();
        String[] parts = call.replace("{definition}", definition)
                .replace("{id}", sent.instanceId())
                .replace("{key}", sent.id())
                .split(" ", 3);
        Stored before = Stored.now(jdbc);
        Answer answer = browser.call(parts[0], ENGINE + parts[1], parts.length > 2 ? parts[2] : "");
        assertThat(Stored.now(jdbc)).as(call).isEqualTo(before);
        assertThat(Stored.status(jdbc, sent.id())).isEqualTo("New");
        return answer;
    }
}
