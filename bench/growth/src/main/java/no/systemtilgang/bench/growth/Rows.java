package no.systemtilgang.bench.growth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All rows that a request of the sample has in the tables of the engine and of the product, found by following its ids
 * from row to row, and the statements that make the same rows for each of many requests.
 */
final class Rows {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** What a row may be found in. */
    private static final String TABLES = """
            select schemaname || '.' || tablename from pg_tables
            where schemaname = 'public' and tablename ~ '^act_(ru|hi)_' and tablename !~ '_filter|_authorization'
                or schemaname = 'systemtilgang' and tablename in ('request', 'system_user', 'audit_person', 'audit_event')
            order by 1""";

    /** Ids that many rows share. */
    private static final String SHARED = """
            select id_ from act_re_procdef union select deployment_id_ from act_re_procdef
            union select key_ || ':' || version_ from act_re_procdef
            union select system_internal_id::text from systemtilgang.registered_system""";

    private static final String COLUMNS = """
            select column_name as name, data_type as type from information_schema.columns
            where (table_schema || '.' || table_name) = ? and is_identity = 'NO' order by ordinal_position""";

    private record Column(String name, String type) {}

    private record Row(String table, Map<String, String> values) {}

    private final JdbcClient jdbc;
    private final String reference;
    private final Set<String> ids = new LinkedHashSet<>();
    private final Map<String, Set<String>> found = new LinkedHashMap<>();

    /** Finds the rows of a request in the template, where there are few others. */
    Rows(JdbcClient jdbc, String reference) {
        this.jdbc = jdbc;
        this.reference = reference;
        ids.add(Sample.id(jdbc, reference).toString());
        Set<String> shared = jdbc.sql(SHARED).query(String.class).list().stream()
                .flatMap(it -> ID.matcher(it).results().map(result -> result.group()))
                .collect(Collectors.toSet());
        int before;
        do {
            before = ids.size();
            jdbc.sql(TABLES).query(String.class).list().forEach(it -> look(it, shared));
        } while (ids.size() > before);
    }

    private void look(String table, Set<String> shared) {
        String pattern = String.join("|", ids);
        jdbc.sql("select ctid::text as place, row_to_json(it)::text as row from " + table
                        + " as it where row_to_json(it)::text ~ ?")
                .param(pattern)
                .query((row, number) -> Map.entry(row.getString("place"), row.getString("row")))
                .list()
                .forEach(it -> {
                    found.computeIfAbsent(table, any -> new LinkedHashSet<>()).add(it.getKey());
                    Matcher matcher = ID.matcher(it.getValue());
                    while (matcher.find()) {
                        if (!shared.contains(matcher.group())) {
                            ids.add(matcher.group());
                        }
                    }
                });
    }

    /** The tables that have rows of it. */
    List<String> tables() {
        return List.copyOf(found.keySet());
    }

    /**
     * The statements that make its rows for each row of {@code growth.wanted}: with ids made from the row's key, for its
     * organisation, person and system, and as much earlier as the row says.
     *
     * @param only the tables to fill, by a pattern
     */
    List<String> multiply(String only) {
        List<String> statements = new ArrayList<>();
        found.forEach((table, places) -> {
            if (table.matches(only)) {
                places.forEach(place -> statements.add(statement(table, place)));
            }
        });
        return statements;
    }

    private String statement(String table, String place) {
        List<Column> columns =
                jdbc.sql(COLUMNS).param(table).query(Column.class).list();
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : columns) {
            String value = jdbc.sql("select \"%s\"::text from %s where ctid = ?::tid".formatted(column.name(), table))
                    .param(place)
                    .query((row, number) -> row.getString(1) == null ? "" : "=" + row.getString(1))
                    .single();
            if (!value.isEmpty()) {
                values.put(column.name(), expression(column, value.substring(1)));
            }
        }
        return "insert into %s (%s) select %s from growth.wanted as r order by r.n"
                .formatted(
                        table,
                        values.keySet().stream().map(it -> '"' + it + '"').collect(Collectors.joining(", ")),
                        String.join(", ", values.values()));
    }

    private String expression(Column column, String value) {
        if (column.name().equals("sequence_no")) {
            return "nextval('systemtilgang.system_user_sequence')";
        }
        if (column.type().startsWith("timestamp")) {
            return "'%s'::%s - r.age%s".formatted(value, column.type(), deadline(column.name()));
        }
        return text(value) + (column.type().matches("text|character varying") ? "" : "::" + column.type());
    }

    /** Nobody's time comes before it is wanted, also when the data are kept and used again. */
    private static String deadline(String column) {
        return column.matches("due_at|expires_at") ? " + r.extension" : "";
    }

    /** The text, with whatever belongs to this request alone put in anew from {@code r}. */
    private String text(String value) {
        Map<String, String> tokens = new LinkedHashMap<>();
        int number = 0;
        for (String id : ids) {
            String made = number == 0 ? "r.k" : "md5(r.k || '%d')::uuid".formatted(number);
            tokens.put(
                    id,
                    id.length() == 64
                            ? "encode(sha256((r.k || '%d')::bytea), 'hex')".formatted(number)
                            : made + "::text");
            number++;
        }
        tokens.put(reference, "('ref-' || r.n || '-' || r.kind)");
        tokens.put(Sample.SYSTEM, "r.system_id");
        tokens.put(Sample.VENDOR, "r.vendor_org_no");
        tokens.put(Sample.CUSTOMER, "r.org_no");
        tokens.put(Sample.APPROVER, "r.person_id");
        internalId().ifPresent(it -> tokens.put(it, "r.system_internal_id::text"));
        Matcher matcher = Pattern.compile(
                        tokens.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")))
                .matcher(value);
        List<String> parts = new ArrayList<>();
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                parts.add(quoted(value.substring(end, matcher.start())));
            }
            parts.add(tokens.get(matcher.group()));
            end = matcher.end();
        }
        if (end < value.length() || parts.isEmpty()) {
            parts.add(quoted(value.substring(end)));
        }
        return "(" + String.join(" || ", parts) + ")";
    }

    private Optional<String> internalId() {
        return jdbc.sql("select system_internal_id::text from systemtilgang.registered_system where system_id = ?")
                .param(Sample.SYSTEM)
                .query(String.class)
                .optional();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
