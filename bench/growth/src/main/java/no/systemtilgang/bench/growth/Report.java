package no.systemtilgang.bench.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.systemtilgang.bench.kit.Table;

/** Writes the figures, and what was found in the plans, as tables, and the figures as a plot. */
final class Report {

    /** So many times the first scale's p95 the last one's may be. */
    static final double GOAL = 1.5;

    private final Figures figures;
    private final List<Long> scales;

    Report(Figures figures, List<Long> scales) {
        this.figures = figures;
        this.scales = scales;
    }

    void write(Path folder, String machine, List<Plans.Finding> findings) {
        table().write(
                        folder,
                        "growth",
                        machine + " By the number of open requests of others: milliseconds, and the last scale's p95 by"
                                + " the first one's. What the product does by itself: the median of its transactions.");
        plans(findings)
                .write(
                        folder,
                        "growth-plans",
                        "Sequential scans of tables of more than %,d rows, and what reads more than so many rows of a table, at the largest scale: %d."
                                .formatted(Plans.LARGE, findings.size()));
        try {
            Files.writeString(folder.resolve("growth.svg"), Plot.draw(figures, scales));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Table table() {
        List<String> heading = new ArrayList<>(List.of("operation"));
        for (long scale : scales) {
            heading.add(String.format(Locale.ROOT, "%,d: p50", scale));
            heading.add("p95");
        }
        heading.addAll(List.of("last by first", "at most " + GOAL));
        Table table = new Table(heading.toArray(String[]::new));
        figures.operations().forEach(it -> table.row(row(it)));
        return table;
    }

    private Object[] row(String operation) {
        List<Object> row = new ArrayList<>(List.of(operation));
        for (long scale : scales) {
            row.add(figures.count(operation, scale) > 1 ? figures.millis(operation, scale, 0.5) : "–");
            row.add(figures.millis(operation, scale, 0.95));
        }
        double ratio = ratio(figures, scales, operation);
        row.add(ratio);
        row.add(ratio <= GOAL ? "met" : "**not met**");
        return row.toArray();
    }

    private static Table plans(List<Plans.Finding> findings) {
        Table table = new Table("operation", "how", "table or index", "rows", "statement");
        findings.forEach(it -> table.row(it.operation(), it.node(), it.table(), it.rows(), "`" + it.statement() + "`"));
        return table;
    }

    /** The last scale's p95 by the first one's. */
    static double ratio(Figures figures, List<Long> scales, String operation) {
        return figures.millis(operation, scales.get(scales.size() - 1), 0.95)
                / figures.millis(operation, scales.get(0), 0.95);
    }
}
