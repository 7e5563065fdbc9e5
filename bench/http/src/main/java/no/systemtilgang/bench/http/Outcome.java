package no.systemtilgang.bench.http;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.systemtilgang.bench.kit.Machine;
import no.systemtilgang.bench.kit.Spread;
import no.systemtilgang.bench.kit.Table;

/** Gathers what was measured, holds the load's count against the database's, and writes two tables: flows and calls. */
final class Outcome {

    private static final String NONE = "–";

    private final int rounds;
    private final int seconds;
    private final int steadySeconds;
    private final String closedName;
    private final List<Double> inProcess = new ArrayList<>();
    private final List<Figures> closed = new ArrayList<>();
    private Taken inProcessTook = Taken.NOTHING;
    private Taken closedTook = Taken.NOTHING;
    private Taken steadyTook;
    private Figures steady;
    private String steadyName;
    private final List<String> notes = new ArrayList<>();

    Outcome(int users, int rounds, int seconds, int steadySeconds) {
        this.rounds = rounds;
        this.seconds = seconds;
        this.steadySeconds = steadySeconds;
        closedName = "over HTTP, %d users without a pause".formatted(users);
    }

    void inProcess(double perSecond, Taken took) {
        inProcess.add(perSecond);
        inProcessTook = inProcessTook.plus(took);
        say("in process", perSecond);
    }

    void closed(Figures figures, Taken took) {
        check(figures, took);
        closed.add(figures);
        closedTook = closedTook.plus(took);
        say("over HTTP", perSecond(figures, seconds));
    }

    /** Whole flows that got done a second. */
    double closedPerSecond() {
        return closedRates().median();
    }

    void steady(double rate, Figures figures, Taken took) {
        check(figures, took);
        steady = figures;
        steadyTook = took;
        steadyName = String.format(Locale.ROOT, "over HTTP, %.1f flows begin a second", rate);
        note(
                "In the %d steady seconds the product took %.2f processors, PostgreSQL %.2f, the load %.2f; errors: %d.",
                steadySeconds,
                took.product() / (Load.SETTLING + steadySeconds),
                took.postgres() / (Load.SETTLING + steadySeconds),
                took.load() / (Load.SETTLING + steadySeconds),
                figures.errors());
    }

    void memory(double resident, List<Double> alive) {
        note(
                "Alive on the heap before them and at the end of each tenth of them, after a full collection, MB: %s."
                        + " Memory of the product's process in the end: %.0f MB.",
                alive.stream().map(it -> String.format(Locale.ROOT, "%.1f", it)).collect(Collectors.joining(" ")),
                resident);
    }

    void undone(long requests) {
        note("Requests that were not accepted in the end: %d.", requests);
    }

    void write(Path results, String postgresVersion) {
        String measured = "%s %d rounds of %d seconds each, in alternation, then the steady load."
                .formatted(Machine.describe(postgresVersion), rounds, seconds);
        Table flows = flows();
        Table calls = calls();
        flows.write(results, "http", measured + " " + String.join(" ", notes));
        calls.write(results, "http-calls", measured);
        System.out.println(flows.markdown() + "\n" + calls.markdown() + "\n" + String.join("\n", notes));
    }

    private Table flows() {
        Table table = new Table(
                "what",
                "flows/s",
                "least–greatest",
                "% of in process",
                "processor ms a flow: product",
                "PostgreSQL",
                "load",
                "SQL statements",
                "% of in process by the processor time of product and PostgreSQL");
        Spread base = Spread.of(inProcess);
        row(table, "in process", base, 100, inProcessTook);
        row(table, closedName, closedRates(), 100 * closedRates().median() / base.median(), closedTook);
        row(table, steadyName, Spread.of(List.of(perSecond(steady, steadySeconds))), NONE, steadyTook);
        return table;
    }

    private void row(Table table, String what, Spread rates, Object share, Taken took) {
        table.row(
                what,
                rates.median(),
                rates.range(),
                share,
                took.millis(took.product()),
                took.millis(took.postgres()),
                took.load() > 0 ? (Object) took.millis(took.load()) : NONE,
                took.statementsAFlow(),
                100 * inProcessTook.servedMillis() / took.servedMillis());
    }

    private Table calls() {
        Table table = new Table("load", "what", "done", "p50, ms", "p95, ms", "p99, ms", "errors");
        rows(table, closedName, Figures.together(closed));
        rows(table, steadyName, steady.all());
        return table;
    }

    private static void rows(Table table, String load, List<Figures.Measured> all) {
        all.forEach(it -> table.row(load, it.name(), it.done(), it.p50(), it.p95(), it.p99(), it.failed()));
    }

    private Spread closedRates() {
        return Spread.of(closed.stream().map(it -> perSecond(it, seconds)).toList());
    }

    private static double perSecond(Figures figures, int seconds) {
        return figures.wholeFlow().done() / (double) seconds;
    }

    /** A flow that fails may have come as far as the approval, no other one is missing. */
    private static void check(Figures figures, Taken took) {
        if (took.flows() < figures.flows()
                || took.flows() > figures.flows() + figures.wholeFlow().failed()) {
            throw new IllegalStateException("The load counted " + figures.flows() + " flows done and "
                    + figures.wholeFlow().failed() + " failed, the database " + took.flows());
        }
    }

    private static void say(String what, double perSecond) {
        System.out.printf(Locale.ROOT, "%s: %.1f flows/s%n", what, perSecond);
    }

    private void note(String format, Object... values) {
        notes.add(String.format(Locale.ROOT, format, values));
    }
}
