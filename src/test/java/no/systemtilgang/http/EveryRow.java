package no.systemtilgang.http;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which version of which row is in each table of ours and of the engine: equal before and after when nothing was written. */
record EveryRow(Map<String, String> tables) {

    static EveryRow now(JdbcClient jdbc) {
        Map<String, String> tables = new TreeMap<>();
        jdbc.sql(names(jdbc).stream().map("""
            select '%1$s' as name, count(*) || ' '
                || coalesce(sum(hashtextextended(ctid::text || xmin::text, 0)), 0) as rows from %1$s\
            """::formatted).collect(joining(" union" + " all ")))
                .query(row -> {
                    tables.put(row.getString("name"), row.getString("rows"));
                });
        return new EveryRow(tables);
    }

    /** Not what the engine's clockwork writes for itself. */
    private static List<String> names(JdbcClient jdbc) {
        return jdbc.sql("""
            select schemaname || '.' || tablename from pg_tables
            where (schemaname = 'systemtilgang' or tablename like 'act\\_%')
                and tablename not in ('act_ru_job', 'act_ge_property')
                and has_table_privilege(schemaname || '.' || tablename, 'select')\
            """).query(String.class).list();
    }
}
