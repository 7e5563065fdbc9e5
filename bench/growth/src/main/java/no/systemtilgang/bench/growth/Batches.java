package no.systemtilgang.bench.growth;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the product does by itself for many at once; the figure is the time for one of them. */
final class Batches {

    static final int EXPIRING = 10_000;
    static final int OUTDATED = 10_000;
    static final int SEALS = 5;

    private static final int IN_A_SEAL = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Figures figures;
    private final Rows waiting;
    private final Rows ended;

    Batches(Figures figures, JdbcClient template) {
        this.figures = figures;
        waiting = new Rows(template, Sample.WAITING);
        ended = new Rows(template, Sample.ENDED);
    }

    /** Requests that fall due together: from the first that is timed out to the last. */
    void expire(Stage stage) {
        JdbcClient jdbc = stage.jdbc;
        String since =
                jdbc.sql("select clock_timestamp()::text").query(String.class).single();
        Fill.expiring(jdbc, waiting, EXPIRING);
        await(() -> jdbc.sql(
                        "select not exists (select from systemtilgang.request where status = 'New' and due_at <= now())")
                .query(Boolean.class)
                .single());
        add(
                "expire, each of 10,000 due together",
                stage.scale,
                EXPIRING - 1,
                jdbc.sql("""
                        select extract(epoch from max(last_changed) - min(last_changed)) from systemtilgang.request
                        where status = 'Timedout' and last_changed > ?::timestamptz""").param(since));
    }

    /** Events that wait for their seals: from the first seal to the last. */
    void seal(Stage stage) {
        JdbcClient jdbc = stage.jdbc;
        String since =
                jdbc.sql("select clock_timestamp()::text").query(String.class).single();
        long last =
                jdbc.sql("""
                        with added as (
                            insert into systemtilgang.audit_event (occurred_at, action, actor, party_org_no, subject_id)
                            select now(), 'REQUEST_TIMED_OUT', 'service', (select org_no from growth.org where i = 3), gen_random_uuid()
                            from generate_series(1, ?) returning id)
                        select max(id) from added""").param(SEALS * IN_A_SEAL + 100).query(Long.class).single();
        await(() -> jdbc.sql("select up_to_event >= ? from systemtilgang.audit_sealing")
                .param(last)
                .query(Boolean.class)
                .single());
        add("seal, 10,000 events", stage.scale, SEALS - 1, jdbc.sql("""
                        select extract(epoch from max(sealed_at) - min(sealed_at)) from systemtilgang.audit_seal
                        where sealed_at > ?::timestamptz and cardinality(event_ids) = 10000""").param(since));
    }

    /** The engine's history of ended instances: from the first that is cleaned up to the last. */
    void cleanUp(Path jar, Server server, long scale, Path logs) {
        JdbcClient jdbc = server.jdbc(Fill.database(scale));
        Fill.outdated(jdbc, ended, OUTDATED);
        Map<String, String> always = Map.of(
                "CAMUNDA_BPM_GENERICPROPERTIES_PROPERTIES_HISTORYCLEANUPBATCHWINDOWSTARTTIME", "00:00",
                "CAMUNDA_BPM_GENERICPROPERTIES_PROPERTIES_HISTORYCLEANUPBATCHWINDOWENDTIME", "23:59");
        try (Product product = Product.start(jar, server, Fill.database(scale), logs, always)) {
            await(() -> outdated(jdbc) < OUTDATED);
            long begin = System.nanoTime();
            int there = outdated(jdbc);
            await(() -> outdated(jdbc) == 0);
            figures.add("clean up, each of 10,000 instances", scale, (System.nanoTime() - begin) / Math.max(there, 1));
        }
    }

    private static int outdated(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from act_hi_procinst where removal_time_ < now()")
                .query(Integer.class)
                .single();
    }

    private void add(String name, long scale, int count, JdbcClient.StatementSpec seconds) {
        figures.add(name, scale, (long) (seconds.query(Double.class).single() * 1e9 / count));
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
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
