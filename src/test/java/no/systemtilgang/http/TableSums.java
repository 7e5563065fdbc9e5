package no.systemtilgang.http;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A checksum of each table, ours and the engine's, to show that something changed nothing at all. */
record TableSums(Map<String, String> sums) {

    private static final String TABLES = """
            select table_schema || '.' || table_name from information_schema.tables
            where table_schema in ('systemtilgang', 'public') and table_type = 'BASE TABLE'""";

    static TableSums now(JdbcClient jdbc) {
        Map<String, String> sums = new TreeMap<>();
        jdbc.sql(TABLES).query(String.class).list().forEach(table -> sums.put(table, sum(jdbc, table)));
        return new TableSums(sums);
    }

    /** The order of the rows does not count. */
    private static String sum(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(it::text, 0)), 0) from %s it"
                        .formatted(table))
                .query(String.class)
                .single();
    }
}
