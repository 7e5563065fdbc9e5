package no.systemtilgang.bench.spike;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.JdbcTemplate;

/** What error and escalation do to a waiting user task, and what the sweep does with them. */
class ExpiryChecks {

    private static final String APPROVERS = "910000001-tilgangsstyrer";

    private final ProcessEngine engine;
    private final TaskService tasks;
    private final JdbcTemplate jdbc;
    private final Sweep sweep;
    private int passed;

    ExpiryChecks(ProcessEngine engine, JdbcTemplate jdbc, Sweep sweep) {
        this.engine = engine;
        this.tasks = engine.getTaskService();
        this.jdbc = jdbc;
        this.sweep = sweep;
    }

    int run() {
        storesNothing();
        reminds();
        withdraws();
        expires();
        unknownCodes();
        approversReach();
        return passed;
    }

    private void storesNothing() {
        String instance = start("request-with-timers");
        is(2, jobs(instance), "jobs of the timers");
        is(1, subscriptions(instance), "subscription of the message");
        tasks.complete(taskOf(instance));
        instance = start("request-with-sweep");
        is(0, jobs(instance), "jobs of error and escalation");
        is(0, subscriptions(instance), "subscriptions of error and escalation");
        tasks.complete(taskOf(instance));
        is("Accepted", statusOf(instance), "status after the decision");
    }

    private void reminds() {
        String instance = start("request-with-sweep");
        String task = taskOf(instance);
        jdbc.update("update request set remind_at = now() where process_instance_id = ?", instance);
        is(1, sweep.remind(), "reminded");
        is(0, sweep.remind(), "reminded only once");
        is(task, taskOf(instance), "the same task waits after the reminder");
        tasks.handleEscalation(task, "request-reminder");
        is(task, taskOf(instance), "the same task waits after a second escalation");
        tasks.complete(task);
    }

    private void withdraws() {
        String instance = start("request-with-sweep");
        tasks.handleBpmnError(taskOf(instance), "request-withdrawn");
        is("Withdrawn", statusOf(instance), "status after the withdrawal");
        is(
                0,
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count(),
                "instances after the withdrawal");
    }

    private void expires() {
        String due = start("request-with-sweep");
        String notDue = start("request-with-sweep");
        jdbc.update("update request set expires_at = now() where process_instance_id = ?", due);
        is(1, sweep.expire(), "expired");
        is("Timedout", statusOf(due), "status of the expired");
        is("New", statusOf(notDue), "status of the other");
        tasks.complete(taskOf(notDue));
    }

    private void unknownCodes() {
        String instance = start("request-with-sweep");
        String task = taskOf(instance);
        fails(() -> run(() -> tasks.handleBpmnError(task, "unknown")), "unknown error");
        is("New", statusOf(instance), "status after an unknown error");
        is(task, taskOf(instance), "task after an unknown error");
        fails(() -> run(() -> tasks.handleEscalation(task, "unknown")), "unknown escalation");
        is(task, taskOf(instance), "task after an unknown escalation");
        tasks.complete(task);
    }

    /** A candidate may throw too; so the delegate behind the event must ask the row, as it does for expiry. */
    private void approversReach() {
        String instance = start("request-with-sweep");
        String task = taskOf(instance);
        engine.getIdentityService().setAuthentication("anne", List.of(APPROVERS));
        fails(() -> run(() -> tasks.handleBpmnError(task, "request-expired")), "a candidate expires what is not due");
        is(task, taskOf(instance), "task after a candidate's expiry");
        tasks.handleBpmnError(task, "request-withdrawn");
        is("Withdrawn", statusOf(instance), "a candidate may throw an error that no delegate refuses");
        engine.getIdentityService().clearAuthentication();
    }

    private String start(String model) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(model, Map.of("approvers", APPROVERS))
                .getId();
    }

    private String taskOf(String instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private long jobs(String instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .count();
    }

    private long subscriptions(String instance) {
        return engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .processInstanceId(instance)
                .count();
    }

    private String statusOf(String instance) {
        return jdbc.queryForObject("select status from request where process_instance_id = ?", String.class, instance);
    }

    private void is(Object expected, Object actual, String what) {
        if (!String.valueOf(expected).equals(String.valueOf(actual))) {
            throw new AssertionError(what + ": expected " + expected + ", was " + actual);
        }
        passed++;
    }

    private void fails(Callable<?> call, String what) {
        try {
            call.call();
        } catch (Exception expected) {
            passed++;
            return;
        }
        throw new AssertionError(what + ": did not fail");
    }

    private static Void run(Runnable call) {
        call.run();
        return null;
    }
}
