package no.systemtilgang.bench.engines;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.systemtilgang.bench.kit.Postgres;
import no.systemtilgang.bench.kit.ProcessorTime;
import no.systemtilgang.bench.kit.Table;

/**
 * What one flow takes, counted over many flows of one user.
 *
 * @param statements SQL statements that the server ran, {@code begin} and {@code commit} among them
 * @param walBytes WAL written
 * @param fullPageImages of that, images of whole pages: near none, as the pages were touched after the last checkpoint
 * @param heapBytes heap that the user's thread allocated
 * @param javaMillis processor time of the side's Java machine, its jobs and compilers included
 * @param serverMillis processor time of PostgreSQL with all its processes
 */
record Costs(
        double statements,
        double walBytes,
        double fullPageImages,
        double heapBytes,
        double javaMillis,
        double serverMillis) {

    private static final long AS_LONG_AS_IT_TAKES = 600_000;

    /** Counts them; first a checkpoint and as many flows again, so that pages are imaged before, not within. */
    static Costs of(Sides sides, String side, Postgres postgres, int flows) {
        postgres.checkpoint();
        sides.run(side, 1, AS_LONG_AS_IT_TAKES, flows);
        postgres.forgetStatements();
        long wal = postgres.walBytes();
        long images = postgres.fullPageImages();
        double java = ProcessorTime.of(sides.side(side).pid());
        double server = postgres.processorSeconds();
        Sides.Run run = sides.run(side, 1, AS_LONG_AS_IT_TAKES, flows);
        double n = run.flows();
        return new Costs(
                postgres.statements(side).stream()
                                .mapToLong(Postgres.Counted::calls)
                                .sum()
                        / n,
                (postgres.walBytes() - wal) / n,
                (postgres.fullPageImages() - images) / n,
                run.allocatedBytes() / n,
                1000 * (ProcessorTime.of(sides.side(side).pid()) - java) / n,
                1000 * (postgres.processorSeconds() - server) / n);
    }

    /** A line a side. */
    static Table table(Map<String, Costs> all) {
        Table table = new Table(
                "side",
                "SQL statements",
                "WAL, kB",
                "images of pages",
                "heap, kB",
                "processor, ms: Java",
                "PostgreSQL");
        all.forEach((side, it) -> table.row(
                side,
                it.statements,
                it.walBytes / 1000,
                it.fullPageImages,
                it.heapBytes / 1000,
                it.javaMillis,
                it.serverMillis));
        return table;
    }

    /** The statements of a side, the most frequent first, a line each: how often a flow runs it, how many µs of the server's time a flow spends on it and on planning it, and the statement. */
    static List<String> statements(Sides sides, String side, Postgres postgres, int flows) {
        of(sides, side, postgres, flows);
        return postgres.statements(side).stream()
                .map(it -> String.format(
                        Locale.ROOT,
                        "%6.2f %6.0f %6.0f  %s",
                        it.calls() / (double) flows,
                        1000 * it.millis() / flows,
                        1000 * it.planning() / flows,
                        it.sql()))
                .toList();
    }
}
