package no.systemtilgang.bench.growth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The plans that the server really made for the product's own sessions, from its log ({@code auto_explain}): by then
 * their statements are prepared ones with generic plans, where the server prefers those.
 */
final class Plans {

    static final int LARGE = 10_000;
    private static final int CALLS = 12;

    /** Parameters in a row between others; there may be thousands. */
    private static final String BETWEEN = " ?, ?[$]\\d+(?= ?, ?[$])";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A part of a plan that reads far more than the caller gets. */
    record Finding(String operation, String node, String table, long rows, String statement) {}

    private final Server server;
    private final Stage stage;
    private final Map<String, Long> large;
    private final Map<String, Finding> findings = new LinkedHashMap<>();

    Plans(Server server, Stage stage) {
        this.server = server;
        this.stage = stage;
        this.large = large(stage.jdbc);
        setting("auto_explain.log_analyze", "on");
        setting("auto_explain.log_nested_statements", "on");
        setting("auto_explain.log_format", "json");
    }

    /** Does an operation a few times, and looks at the plans. */
    void of(Operation operation) {
        for (int i = 0; i < CALLS; i++) {
            during(operation.name(), operation.prepare().apply(stage));
        }
    }

    /** Looks at the plans of what the product does meanwhile. */
    void during(String name, Runnable work) {
        setting("auto_explain.log_min_duration", "0");
        long from = size();
        work.run();
        setting("auto_explain.log_min_duration", "-1");
        read(name, from);
    }

    List<Finding> findings() {
        return List.copyOf(findings.values());
    }

    private void setting(String name, String value) {
        JdbcClient jdbc = server.jdbc("postgres");
        jdbc.sql("alter system set " + name + " = '" + value + "'").update();
        jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Long> large(JdbcClient jdbc) {
        Map<String, Long> large = new TreeMap<>();
        jdbc.sql("select relname, reltuples::bigint as rows from pg_class where relkind = 'r' and reltuples > ?")
                .param(LARGE)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(it -> large.put(it.getKey(), it.getValue()));
        return large;
    }

    private long size() {
        try {
            return Files.size(server.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String operation, long from) {
        try (var channel = Files.newByteChannel(server.log())) {
            channel.position(from);
            byte[] bytes = new byte[(int) (channel.size() - from)];
            channel.read(java.nio.ByteBuffer.wrap(bytes));
            Stream.of(new String(bytes, java.nio.charset.StandardCharsets.UTF_8).split("\n"))
                    .filter(it -> it.contains("plan:")
                            && it.contains("\"" + Fill.database(stage.scale) + "\"")
                            && it.contains("\"" + Server.APPLICATION + "\""))
                    .forEach(it -> plan(operation, it));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void plan(String operation, String line) {
        try {
            String message = JSON.readTree(line).path("message").asText();
            JsonNode plan = JSON.readTree(message.substring(message.indexOf("plan:") + 5));
            look(operation, plan.path("Query Text").asText(), plan.path("Plan"));
        } catch (IOException e) {
            throw new UncheckedIOException("Not read: " + line, e);
        }
    }

    private void look(String operation, String statement, JsonNode node) {
        String type = node.path("Node Type").asText();
        String table = node.path("Relation Name").asText(node.path("Index Name").asText());
        long loops = node.path("Actual Loops").asLong();
        long rows = loops
                * (node.path("Actual Rows").asLong()
                        + node.path("Rows Removed by Filter").asLong());
        boolean sequential = type.equals("Seq Scan")
                && loops > 0
                && large.containsKey(node.path("Relation Name").asText());
        if (sequential || type.contains("Scan") && rows > LARGE) {
            findings.merge(
                    operation + table + statement,
                    new Finding(
                            operation,
                            type,
                            table,
                            rows,
                            statement
                                    .replaceAll("\\s+", " ")
                                    .replaceAll(BETWEEN, "")
                                    .strip()),
                    (one, other) -> one.rows() > other.rows() ? one : other);
        }
        node.path("Plans").forEach(it -> look(operation, statement, it));
    }
}
