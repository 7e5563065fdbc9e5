package no.systemtilgang.bench.growth;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.systemtilgang.bench.kit.Running;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the product does by itself for many at once; the figure is the median of the times from one transaction to the next. */
final class Batches {

    static final int EXPIRING = 10_000;
    static final int OUTDATED = 10_000;
    static final int SEALS = 5;

    private static final int IN_A_SEAL = 10_000;
    private static final int FEW = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** From one transaction of the job to the next. */
    private static final String EXPIRED = """
            select percentile_cont(0.5) within group (order by extract(epoch from took))
            from (select max(last_changed) - lag(max(last_changed)) over (order by max(last_changed)) as took
                from systemtilgang.request where status = 'Timedout' and last_changed > ?::timestamptz
                group by xmin::text)""";

    private static final String SEALED = """
            select percentile_cont(0.5) within group (order by extract(epoch from took))
            from (select sealed_at - lag(sealed_at) over (order by id) as took from systemtilgang.audit_seal
                where sealed_at > ?::timestamptz and cardinality(event_ids) = 10000)""";

    private static final String REMOVED = """
            select percentile_cont(0.5) within group (order by extract(epoch from took))
            from (select occurred_at - lag(occurred_at) over (order by id) as took from systemtilgang.audit_event
                where id > ? and action = 'RETENTION_APPLIED' and details ->> 'what' = ?)""";

    private final Figures figures;
    private final Rows waiting;
    private final Rows ended;

    Batches(Figures figures, JdbcClient template) {
        this.figures = figures;
        waiting = new Rows(template, Sample.WAITING);
        ended = new Rows(template, Sample.ENDED);
    }

    /** Requests that fall due together. */
    void expire(Stage stage) {
        String since = now(stage.jdbc);
        expire(stage.jdbc, EXPIRING);
        add(
                "expire, 100 of 10,000 requests",
                stage.scale,
                stage.jdbc.sql(EXPIRED).param(since));
    }

    private void expire(JdbcClient jdbc, int count) {
        Fill.expiring(jdbc, waiting, count);
        await(jdbc, "select min(due_at) > now() from systemtilgang.request where status = 'New' and not is_deleted");
    }

    /** Events that wait for their seals. */
    void seal(Stage stage) {
        String since = now(stage.jdbc);
        seal(stage.jdbc, SEALS * IN_A_SEAL + 100);
        add("seal, 10,000 of 50,000 events", stage.scale, stage.jdbc.sql(SEALED).param(since));
    }

    private static void seal(JdbcClient jdbc, int count) {
        long last = jdbc.sql("""
                        with added as (
                            insert into systemtilgang.audit_event (occurred_at, action, actor, party_org_no, subject_id)
                            select now(), 'REQUEST_TIMED_OUT', 'service', (select org_no from growth.org where i = 3), gen_random_uuid()
                            from generate_series(1, ?) returning id)
                        select max(id) from added""").param(count).query(Long.class).single();
        await(jdbc, "select up_to_event >= " + last + " from systemtilgang.audit_sealing");
    }

    /** What has been kept long enough, of three kinds. */
    void cleanUp(Path jar, Server server, long scale, Path logs) {
        JdbcClient jdbc = server.jdbc(Fill.database(scale));
        long since = jdbc.sql("select max(id) from systemtilgang.audit_event")
                .query(Long.class)
                .single();
        outdated(jdbc, OUTDATED);
        try (Running product = start(jar, server, scale, logs)) {
            cleanedUp(jdbc);
        }
        for (String what : List.of("removed system users", "requests", "persons on record")) {
            add("clean up, 500 of 10,000 " + what, scale, jdbc.sql(REMOVED).params(since, what));
        }
    }

    private void outdated(JdbcClient jdbc, int count) {
        Fill.outdated(jdbc, ended, count);
        jdbc.sql("""
                        update systemtilgang.request set last_changed = last_changed - interval '3 years' where id in (
                            select id from systemtilgang.request where status = 'Timedout' limit ?)""").param(count).update();
    }

    private static Running start(Path jar, Server server, long scale, Path logs) {
        Map<String, String> always = Map.of("systemtilgang.retention.run-at", "*/5 * * * * *");
        return Trial.start(jar, server, Fill.database(scale), logs, always);
    }

    /** Persons are the last that the job removes. */
    private static void cleanedUp(JdbcClient jdbc) {
        await(jdbc, "select min(written_at) > now() - interval '10 years 1 month' from systemtilgang.audit_person");
    }

    /** The same once more with a few, for the plans. */
    void explain(Plans plans, Stage stage) {
        plans.during("expire", () -> expire(stage.jdbc, FEW));
        plans.during("seal", () -> seal(stage.jdbc, FEW));
    }

    /** The same for the clean-up. */
    void explainCleanUp(Plans plans, Path jar, Server server, long scale, Path logs) {
        JdbcClient jdbc = server.jdbc(Fill.database(scale));
        outdated(jdbc, FEW);
        plans.during("clean up", () -> {
            try (Running product = start(jar, server, scale, logs)) {
                cleanedUp(jdbc);
            }
        });
    }

    private static String now(JdbcClient jdbc) {
        return jdbc.sql("select clock_timestamp()::text").query(String.class).single();
    }

    private void add(String name, long scale, JdbcClient.StatementSpec seconds) {
        figures.add(name, scale, (long) (seconds.query(Double.class).single() * 1e9));
    }

    /** The question must be one that an index answers at once, or it takes a processor from what is measured. */
    private static void await(JdbcClient jdbc, String done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!jdbc.sql(done).query(Boolean.class).single()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("It does not come to an end");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
