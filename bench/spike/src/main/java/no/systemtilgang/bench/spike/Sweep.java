package no.systemtilgang.bench.spike;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends or reminds the requests that are due, a batch in a transaction. The rows are locked and locked rows are passed over,
 * so that any number of sweeps may run at once, on one node or on several.
 */
class Sweep {

    private static final int BATCH = 100;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TaskService tasks;

    Sweep(JdbcTemplate jdbc, TransactionTemplate transaction, TaskService tasks) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tasks = tasks;
    }

    /** Expires what is due and says how many that were. */
    int expire() {
        return untilNoneIsLeft("expires_at", task -> tasks.handleBpmnError(task, "request-expired"));
    }

    int remind() {
        return untilNoneIsLeft("remind_at", task -> tasks.handleEscalation(task, "request-reminder"));
    }

    private int untilNoneIsLeft(String due, Consumer<String> action) {
        int total = 0;
        int found;
        do {
            found = transaction.execute(status -> batch(due, action));
            total += found;
        } while (found > 0);
        return total;
    }

    private int batch(String due, Consumer<String> action) {
        List<String> instances = jdbc.queryForList("""
        select process_instance_id from request where status = 'New' and %1$s <= now()
        order by %1$s limit %2$d for update skip locked""".formatted(due, BATCH), String.class);
        instances.forEach(instance -> action.accept(taskOf(instance)));
        return instances.size();
    }

    private String taskOf(String instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }
}
