package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.MovableClock;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.register.Powers;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestStatus;
import no.systemtilgang.request.Requests;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A story of the process on the running application: what may be done, and how to look at what became of it. */
@ApplicationTest
abstract class Story {

    static final String APPROVE = "approve";
    static final String REJECT = "reject";

    @RegisterExtension
    final ProcessEngineExtension engineExtension;

    final ProcessEngine engine;
    final TaskService tasks;
    final Given given;
    final Traces traces;

    @Autowired
    SystemUserRequestProcess process;

    @Autowired
    Acting acting;

    @Autowired
    Requests requests;

    @Autowired
    RequestSweep sweep;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    Story(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        this.engine = engine;
        this.engineExtension =
                ProcessEngineExtension.builder().useProcessEngine(engine).build();
        this.tasks = engine.getTaskService();
        this.given = beans.createBean(Given.class);
        this.traces = beans.createBean(Traces.class);
        BpmnAwareTests.init(engine);
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    Request submitted(NewRequest asked) {
        return process.submit(Given.SMARTCLOUD, asked).request();
    }

    /** A waiting request of an organisation for own use. */
    Request ownRequest(String orgNo) {
        return ownRequest(orgNo, Given.CLAIMS);
    }

    Request ownRequest(String orgNo, Powers powers) {
        return submitted(given.ownRequest(orgNo, powers));
    }

    /** A waiting request of an organisation for its clients. */
    Request clientRequest(String orgNo) {
        return submitted(given.clientRequest(orgNo));
    }

    void approve(Actor.Person person, Request request) {
        process.decide(person, request.id(), APPROVE, null);
    }

    /** Completes the request's task through the engine itself, as Tasklist does. */
    void complete(Actor actor, Request request, Map<String, Object> variables) {
        String taskId = traces.task(request).getId();
        acting.as(actor, () -> {
            tasks.complete(taskId, variables);
            return null;
        });
    }

    /** Sweeps as if so much time had passed since now. */
    void sweepAfter(Duration time) {
        clock.putAhead(time);
        sweep.sweep();
    }

    /** Returns when so many connections wait for a row that another one has. */
    void awaitWaitingForALock(int connections) {
        Instant limit = Instant.now().plusSeconds(30);
        while (jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single()
                < connections) {
            assertThat(Instant.now()).as(connections + " wait for the row").isBefore(limit);
            Thread.onSpinWait();
        }
    }

    Request now(Request request) {
        return requests.get(request.id());
    }

    /** The problem that a call ends in. */
    static Problem problem(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(Problem.class);
        return (Problem) thrown;
    }

    /** The code of the problem that a call ends in. */
    static Code refusal(ThrowingCallable call) {
        return problem(call).code();
    }

    /** Nothing but the request itself: it waits for its decision, and there is no trace of any. */
    void assertStillWaits(Request request) {
        assertThat(now(request)).isEqualTo(request);
        assertThat(request.status()).isEqualTo(RequestStatus.New);
        BpmnAwareTests.assertThat(traces.instance(request)).isWaitingAtExactly("approve");
        assertThat(traces.path(request)).isEqualTo(Pathways.WAITING);
        assertThat(traces.variables(request)).isZero();
        assertThat(traces.systemUsers(request)).isZero();
        assertThat(traces.audit(request)).containsExactly("REQUEST_CREATED");
        assertThat(requests.receiptUrl(request.id())).isEmpty();
    }

    /** The instance has passed exactly these elements, and the engine has forgotten all of it but its history. */
    void assertEnded(Request request, List<String> path) {
        assertThat(traces.path(request)).isEqualTo(path);
        assertThat(traces.instance(request)).isNull();
        assertThat(traces.engineRows(request)).isZero();
    }
}
