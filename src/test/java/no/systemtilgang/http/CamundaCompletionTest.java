package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertClientError;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.process.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Completing the approval at the REST root of Camunda's web applications, as Tasklist does it. */
@ApplicationTest
class CamundaCompletionTest {

    private static final String APPROVE = "{\"variables\":{\"decision\":{\"value\":\"approve\",\"type\":\"String\"}}}";

    private static final List<String> WAYS = List.of("/complete", "/submit-form");

    private final Api api;
    private final JdbcClient jdbc;

    @Autowired
    CamundaCompletionTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complete", "/submit-form"})
    void anApproverDecidesWithoutClaiming(String way) {
        Sent sent = Sent.of(api, jdbc, Ask.own());

        Answer answer = Browser.of(api, "stadig.konsert").call("POST", sent.task() + way, APPROVE);

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(Stored.status(jdbc, sent.id())).isEqualTo("Accepted");
    }

    @Test
    void anApproverDecidesAfterClaimingToo() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, "stadig.konsert");
        browser.call("POST", sent.task() + "/claim", "{\"userId\":\"stadig.konsert\"}");

        Answer answer = browser.call("POST", sent.task() + "/complete", APPROVE.replace("approve", "reject"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(Stored.status(jdbc, sent.id())).isEqualTo("Rejected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"variables\":{}}",
                "{\"variables\":{\"decision\":{\"value\":null}}}",
                "{\"variables\":{\"decision\":{\"value\":\"\"}}}",
                "{\"variables\":{\"decision\":{\"value\":\"maybe\"}}}",
                "{\"variables\":{\"decision\":{\"value\":\"Approve\"}}}",
                "{\"variables\":{\"decision\":{\"value\":true,\"type\":\"Boolean\"}}}",
                "{\"variables\":{\"decision\":{\"value\":1,\"type\":\"Long\"}}}",
                "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"request\":{\"value\":\"x\"}}}",
                "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"systemId\":{\"value\":\"x\"}}}",
                "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"rights\":{\"value\":\"[]\"}}}",
                "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"reason\":{\"value\":7,\"type\":\"Long\"}}}",
                "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"reason\":{\"value\":\"a\\u0000b\"}}}"
            })
    void anAnswerThatIsNoneChangesNothing(String body) {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, "stadig.konsert");

        WAYS.forEach(way -> assertChangesNothing(sent, browser, "POST", way, body));
    }

    @Test
    void aReasonThatIsTooLongChangesNothing() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, "stadig.konsert");

        for (int length : new int[] {1001, 5000}) {
            String reason = ",\"reason\":{\"value\":\"" + "x".repeat(length) + "\"}}}";
            String body = APPROVE.replace("}}}", "}" + reason);
            WAYS.forEach(way -> assertChangesNothing(sent, browser, "POST", way, body));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nysgjerrig.ansatt", "fremmed.leder", "dress.minst", "prosess.eier"})
    void nobodyElseDecides(String person) {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, person);

        for (String way : List.of("/complete", "/submit-form", "/claim")) {
            String body = way.equals("/claim") ? "{\"userId\":\"" + person + "\"}" : APPROVE;
            Answer answer = assertChangesNothing(sent, browser, "POST", way, body);
            assertThat(answer.status()).as(way + answer.body()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stadig.konsert", "prosess.eier", "fremmed.leder"})
    void thereIsNoOtherWayToEndOrChangeTheTask(String person) {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, person);
        String text = "{\"value\":\"approve\",\"type\":\"String\"}";

        assertChangesNothing(sent, browser, "POST", "/bpmnError", "{\"errorCode\":\"request-withdrawn\"}");
        assertChangesNothing(sent, browser, "POST", "/bpmnError", "{\"errorCode\":\"request-expired\"}");
        assertChangesNothing(sent, browser, "POST", "/bpmnEscalation", "{\"escalationCode\":\"request-reminder\"}");
        assertChangesNothing(sent, browser, "POST", "/resolve", APPROVE);
        assertChangesNothing(sent, browser, "POST", "/delegate", "{\"userId\":\"fremmed.leder\"}");
        assertChangesNothing(sent, browser, "POST", "/assignee", "{\"userId\":\"fremmed.leder\"}");
        assertChangesNothing(sent, browser, "POST", "/claim", "{\"userId\":\"nysgjerrig.ansatt\"}");
        assertChangesNothing(sent, browser, "PUT", "", "{\"name\":\"x\",\"priority\":1}");
        assertChangesNothing(sent, browser, "PUT", "/variables/decision", text);
        assertChangesNothing(sent, browser, "POST", "/variables", "{\"modifications\":{\"decision\":" + text + "}}");
        assertChangesNothing(sent, browser, "PUT", "/localVariables/decision", text);
        assertChangesNothing(
                sent, browser, "POST", "/localVariables", "{\"modifications\":{\"decision\":" + text + "}}");
        assertChangesNothing(sent, browser, "DELETE", "/variables/decision", "");
        assertChangesNothing(
                sent, browser, "POST", "/identity-links", "{\"userId\":\"fremmed.leder\",\"type\":\"candidate\"}");
        assertChangesNothing(
                sent,
                browser,
                "POST",
                "/identity-links/delete",
                "{\"groupId\":\"310904473-tilgangsstyrer\",\"type\":\"candidate\"}");
        assertChangesNothing(sent, browser, "POST", "/comment/create", "{\"message\":\"x\"}");
        assertChangesNothing(sent, browser, "POST", "/attachment/create", "{}");
    }

    @Test
    void ofSeveralAnswersAtOnceOneCounts() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, "stadig.konsert");
        AtomicInteger number = new AtomicInteger();

        List<Answer> answers = Together.all(8, () -> {
            int mine = number.getAndIncrement();
            String decision = mine % 2 == 0 ? APPROVE : APPROVE.replace("approve", "reject");
            return browser.call("POST", sent.task() + WAYS.get(mine / 2 % 2), decision);
        });

        assertThat(answers).filteredOn(it -> it.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(it -> it.status() != 204).allSatisfy(Refusals::assertClientError);
        String status = Stored.status(jdbc, sent.id());
        assertThat(status).isIn("Accepted", "Rejected");
        assertThat(jdbc.sql("select count(*) from systemtilgang.system_user where id = ?")
                        .param(UUID.fromString(sent.id()))
                        .query(Long.class)
                        .single())
                .isEqualTo("Accepted".equals(status) ? 1 : 0);
    }

    private Answer assertChangesNothing(Sent sent, Browser browser, String method, String path, String body) {
        Stored before = Stored.now(jdbc);
        Answer answer = browser.call(method, sent.task() + path, body);
        assertClientError(answer);
        assertThat(Stored.now(jdbc)).as(method + path).isEqualTo(before);
        assertThat(Stored.status(jdbc, sent.id())).isEqualTo("New");
        assertThat(tracesOn(sent)).isZero();
        return answer;
    }

    /** What side effects leave behind: assignees, further identity links, comments, attachments. */
    private long tracesOn(Sent sent) {
        return jdbc.sql("""
                        select (select count(*) from act_ru_task where id_ = :task
                                and (assignee_ is not null or owner_ is not null or delegation_ is not null))
                            + (select abs(count(*) - 1) from act_ru_identitylink where task_id_ = :task)
                            + (select count(*) from act_hi_comment where task_id_ = :task)
                            + (select count(*) from act_hi_attachment where task_id_ = :task)""").param("task", sent.taskId()).query(Long.class).single();
    }
}
