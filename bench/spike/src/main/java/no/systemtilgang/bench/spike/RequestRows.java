package no.systemtilgang.bench.spike;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.JdbcTemplate;

/** The requests of the spike: one small table of ours, and the delegates that write it. */
class RequestRows {

    private static final Duration LIFE = Duration.ofDays(10);
    private static final Duration QUIET = Duration.ofDays(7);

    private final JdbcTemplate jdbc;

    RequestRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void createTable() {
        jdbc.execute("""
        create table request (
          id text primary key,
          process_instance_id text not null,
          status text not null default 'New',
          remind_at timestamptz,
          expires_at timestamptz not null)""");
        jdbc.execute("create index request_expiry on request (expires_at) where status = 'New'");
        jdbc.execute(
                "create index request_reminder on request (remind_at) where status = 'New' and remind_at is not null");
    }

    Map<Object, Object> delegates() {
        return Map.of(
                "insertRequest", (JavaDelegate) this::insert,
                "acceptRequest", (JavaDelegate) execution -> close(execution, "Accepted", "true"),
                "expireRequest", (JavaDelegate) execution -> close(execution, "Timedout", "expires_at <= now()"),
                "withdrawRequest", (JavaDelegate) execution -> close(execution, "Withdrawn", "true"),
                "remindApprover", (JavaDelegate) this::reminded);
    }

    private void insert(DelegateExecution execution) {
        String id = UUID.randomUUID().toString();
        execution.setProcessBusinessKey(id);
        jdbc.update("""
        insert into request (id, process_instance_id, remind_at, expires_at)
        values (?, ?, now() + make_interval(secs => ?), now() + make_interval(secs => ?))""", id, execution.getProcessInstanceId(), QUIET.toSeconds(), LIFE.toSeconds());
    }

    private void close(DelegateExecution execution, String status, String condition) {
        int changed = jdbc.update(
                "update request set status = ? where id = ? and status = 'New' and " + condition,
                status,
                execution.getBusinessKey());
        if (changed != 1) {
            throw new IllegalStateException("Not to become " + status + ": " + execution.getBusinessKey());
        }
    }

    private void reminded(DelegateExecution execution) {
        jdbc.update("update request set remind_at = null where id = ?", execution.getBusinessKey());
    }
}
