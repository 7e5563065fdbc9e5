package no.systemtilgang.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that is stored as text, JSON or bytes, in our tables and in the engine's. */
final class StoredTexts {

    private static final String COLUMNS = """
            select quote_ident(table_schema) || '.' || quote_ident(table_name) as place, quote_ident(column_name) as name,
                data_type as type
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema in ('public', 'systemtilgang') and table_type = 'BASE TABLE'
                and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'ARRAY')
            order by 1, 2""";

    private final JdbcClient jdbc;

    StoredTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A column. */
    record Column(String place, String name, String type) {}

    List<Column> columns() {
        return jdbc.sql(COLUMNS).query(Column.class).list();
    }

    /** The columns in which something is found, each once, as {@code schema.table.column}. */
    List<String> whereFound(Function<String, List<String>> finder) {
        List<String> found = new ArrayList<>();
        for (Column column : columns()) {
            if (values(column).stream().anyMatch(it -> !finder.apply(it).isEmpty())) {
                found.add(column.place() + "." + column.name());
            }
        }
        return found;
    }

    private List<String> values(Column column) {
        boolean bytes = column.type().equals("bytea");
        return jdbc.sql("select " + column.name() + (bytes ? "" : "::text") + " from " + column.place() + " where "
                        + column.name() + " is not null")
                .query((row, number) ->
                        bytes ? new String(row.getBytes(1), StandardCharsets.ISO_8859_1) : row.getString(1))
                .list();
    }
}
