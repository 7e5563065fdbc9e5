package no.systemtilgang.bench.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes the figures as CSV and as a table, and what was found in the plans. */
final class Report {

    /** So many times the first scale's p95 the last one's may be. */
    static final double GOAL = 1.5;

    private final Figures figures;
    private final List<Long> scales;

    Report(Figures figures, List<Long> scales) {
        this.figures = figures;
        this.scales = scales;
    }

    void csv(Path file) {
        StringBuilder csv = new StringBuilder("operation,open requests,calls,p50 ms,p95 ms,p99 ms\n");
        for (String operation : figures.operations()) {
            for (long scale : scales) {
                if (figures.count(operation, scale) > 0) {
                    csv.append(String.format(
                            Locale.ROOT,
                            "\"%s\",%d,%d,%.3f,%.3f,%.3f%n",
                            operation,
                            scale,
                            figures.count(operation, scale),
                            figures.millis(operation, scale, 0.5),
                            figures.millis(operation, scale, 0.95),
                            figures.millis(operation, scale, 0.99)));
                }
            }
        }
        write(file, csv.toString());
    }

    void table(Path file, List<Plans.Finding> findings) {
        StringBuilder table = new StringBuilder(
                "Milliseconds, p50 / p95 / p99, by the number of open requests of others.\n\n| Operation |");
        scales.forEach(it -> table.append(String.format(Locale.ROOT, " %,d |", it)));
        table.append(" p95, last to first | |\n|---|")
                .append("---|".repeat(scales.size() + 2))
                .append('\n');
        for (String operation : figures.operations()) {
            row(table, operation);
        }
        table.append("\nScans of a large table, and what read more than 10,000 rows, at the largest scale:\n\n");
        if (findings.isEmpty()) {
            table.append("none\n");
        }
        for (Plans.Finding it : findings) {
            table.append(String.format(
                    Locale.ROOT,
                    "- %s: %s of %s, %,d rows: `%s`%n",
                    it.operation(),
                    it.node(),
                    it.table(),
                    it.rows(),
                    it.statement()));
        }
        write(file, table.toString());
    }

    private void row(StringBuilder table, String operation) {
        table.append("| ").append(operation).append(" |");
        for (long scale : scales) {
            table.append(
                    figures.count(operation, scale) == 0
                            ? " |"
                            : figures.count(operation, scale) == 1
                                    ? String.format(Locale.ROOT, " %.2f |", figures.millis(operation, scale, 0.5))
                                    : String.format(
                                            Locale.ROOT,
                                            " %.1f / %.1f / %.1f |",
                                            figures.millis(operation, scale, 0.5),
                                            figures.millis(operation, scale, 0.95),
                                            figures.millis(operation, scale, 0.99)));
        }
        double ratio = ratio(figures, scales, operation);
        table.append(String.format(Locale.ROOT, " %.2f | %s |%n", ratio, ratio <= GOAL ? "met" : "**not met**"));
    }

    /** The last scale's p95 by the first one's. */
    static double ratio(Figures figures, List<Long> scales, String operation) {
        return figures.millis(operation, scales.get(scales.size() - 1), 0.95)
                / figures.millis(operation, scales.get(0), 0.95);
    }

    void plot(Path file) {
        write(file, Plot.draw(figures, scales));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
