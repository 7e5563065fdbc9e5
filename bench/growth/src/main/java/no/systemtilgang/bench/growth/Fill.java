package no.systemtilgang.bench.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Fills the database of a scale: the rows that the product itself writes for one request, multiplied by SQL. */
final class Fill {

    /** So many system users of each kind can be removed while measuring. */
    static final int REMOVED = 2_000;

    /** How far back the requests go. */
    private static final String SPREAD = "interval '1 second' * (%1$s::bigint * 48271 %% 604800)";

    private static final String WANTED = """
            insert into growth.wanted
            select n, '%1$s', md5('%1$s' || n)::uuid, org_no, %2$s, system_id, vendor_org_no, system_internal_id,
                %3$s, interval '%4$s'
            from generate_series(1, %5$d) as n
            join growth.org on i = %6$s
            join growth.system on s = %7$s""";

    private static final String SOME_SYSTEM = "case when n % 5 = 0 then 0 else 1 + n % 19 end";
    private static final String FIRST_SYSTEM = "0";
    private static final String EVERYBODY_ELSE = "growth.others(n)";
    private static final String SOMEBODY_ELSE = "'person.' || i";
    private static final String NEVER = "1000 days";
    private static final String EVERYTHING = ".*";

    private static final List<String> PARTIES = List.of(
            "systemtilgang.organisation",
            "systemtilgang.person",
            "systemtilgang.person_role",
            "systemtilgang.client_relation");

    private final Server server;

    Fill(Server server) {
        this.server = server;
    }

    static String database(long scale) {
        return "growth_" + scale;
    }

    /** Fills the database of a scale, unless an earlier run has. */
    void fill(long scale) {
        String database = database(scale);
        if (server.has(database)) {
            return;
        }
        String unfinished = database + "_unfinished";
        server.drop(unfinished);
        server.create(unfinished, Sample.TEMPLATE);
        SingleConnectionDataSource connection =
                new SingleConnectionDataSource(server.url(unfinished), "postgres", "postgres", true);
        try {
            fill(JdbcClient.create(connection), scale);
        } finally {
            connection.destroy();
        }
        server.rename(unfinished, database);
    }

    private void fill(JdbcClient jdbc, long scale) {
        withoutChecks(jdbc);
        Rows waiting = new Rows(server.jdbc(Sample.TEMPLATE), Sample.WAITING);
        Rows ended = new Rows(server.jdbc(Sample.TEMPLATE), Sample.ENDED);
        Indexes parties = new Indexes(jdbc, PARTIES);
        script(jdbc, "parties.sql", scale);
        parties.create();
        jdbc.sql("analyze").update();
        Set<String> tables = new LinkedHashSet<>(waiting.tables());
        tables.addAll(ended.tables());
        tables.add("systemtilgang.system_user_client");
        Indexes indexes = new Indexes(jdbc, tables);
        multiply(jdbc, waiting, EVERYTHING, wanted("open", SOMEBODY_ELSE, scale, EVERYBODY_ELSE, SOME_SYSTEM));
        multiply(jdbc, waiting, EVERYTHING, wanted("few", "'growth.few'", 3, "1", FIRST_SYSTEM));
        multiply(jdbc, waiting, EVERYTHING, wanted("many", "'growth.many'", 3_000, "2", FIRST_SYSTEM));
        multiply(jdbc, ended, EVERYTHING, wanted("user", SOMEBODY_ELSE, scale, EVERYBODY_ELSE, SOME_SYSTEM));
        multiply(jdbc, ended, EVERYTHING, wanted("mine", "'growth.many'", 300, "2", FIRST_SYSTEM));
        multiply(jdbc, ended, EVERYTHING, wanted("gone", "'growth.work'", REMOVED, "3", FIRST_SYSTEM));
        script(jdbc, "clients.sql", scale);
        indexes.create();
        script(jdbc, "finish.sql", scale);
        jdbc.sql("vacuum analyze").update();
        jdbc.sql("checkpoint").update();
    }

    /** Makes 10,000 requests of others that expire at once. */
    static void expiring(JdbcClient jdbc, Rows waiting, int count) {
        multiply(
                jdbc,
                waiting,
                EVERYTHING,
                WANTED.formatted(
                        "expiring" + System.nanoTime(),
                        SOMEBODY_ELSE,
                        "interval '11 days'",
                        "0",
                        count,
                        EVERYBODY_ELSE,
                        SOME_SYSTEM));
    }

    /** Makes system users of others that were removed so long ago that all of them goes, with requests and persons. */
    static void outdated(JdbcClient jdbc, Rows ended, int count) {
        String kind = "outdated" + System.nanoTime();
        multiply(
                jdbc,
                ended,
                "systemtilgang[.](request|system_user|audit_person)",
                WANTED.formatted(kind, SOMEBODY_ELSE, "interval '11 years'", "0", count, EVERYBODY_ELSE, SOME_SYSTEM));
        jdbc.sql("update systemtilgang.system_user set is_deleted = true where external_ref like ?")
                .param("ref-%-" + kind)
                .update();
    }

    private static String wanted(String kind, String person, long count, String org, String system) {
        return WANTED.formatted(kind, person, SPREAD.formatted("n"), NEVER, count, org, system);
    }

    /** In one transaction: where the product runs meanwhile, it must see the whole of a request or nothing. */
    private static void multiply(JdbcClient jdbc, Rows rows, String tables, String wanted) {
        List<String> statements = new ArrayList<>(List.of("truncate growth.wanted", wanted));
        statements.addAll(rows.multiply(tables));
        jdbc.sql("begin;" + String.join(";", statements) + ";commit").update();
    }

    /** What is copied from rows of the product fulfils its constraints; to check it anew takes an hour. */
    private static void withoutChecks(JdbcClient jdbc) {
        for (Map.Entry<String, String> setting : Map.of(
                        "session_replication_role",
                        "replica",
                        "synchronous_commit",
                        "off",
                        "work_mem",
                        "256MB",
                        "maintenance_work_mem",
                        "1GB")
                .entrySet()) {
            jdbc.sql("set %s = '%s'".formatted(setting.getKey(), setting.getValue()))
                    .update();
        }
    }

    private static void script(JdbcClient jdbc, String name, long scale) {
        try (var script = Fill.class.getResourceAsStream("/growth/" + name)) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":n", Long.toString(scale))
                    .replace(":removed", Integer.toString(REMOVED));
            jdbc.sql(text).update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
