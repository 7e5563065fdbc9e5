package no.systemtilgang.http;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who may ask what of the engine's REST: {@code privileges.txt}, a line for an operation and behind it those to whom it
 * is open. What has no line is closed to everybody.
 */
record PrivilegesTable(Set<Row> rows) {

    /** One line. */
    record Row(EngineRoot root, EngineOperation operation, Set<String> kinds) {}

    static PrivilegesTable read() {
        try (InputStream file = PrivilegesTable.class.getResourceAsStream("/privileges.txt")) {
            return new PrivilegesTable(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PrivilegesTable::row)
                    .collect(toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is open to somebody at a root. */
    Set<EngineOperation> openTo(String kind, EngineRoot root) {
        return rows.stream()
                .filter(it -> it.root() == root && it.kinds().contains(kind))
                .map(Row::operation)
                .collect(toCollection(TreeSet::new));
    }

    private static Row row(String line) {
        String[] parts = line.trim().split("\\s+");
        return new Row(
                EngineRoot.valueOf(parts[0]),
                new EngineOperation(parts[1], parts[2]),
                Stream.of(parts).skip(3).collect(toSet()));
    }
}
