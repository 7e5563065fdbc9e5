package no.systemtilgang.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.systemtilgang.bench.kit.Spread;

/**
 * What Gatling measured in one run.
 *
 * @param settled whole flows that got done before it counted
 * @param all the whole flow, and then its calls
 */
record Figures(long settled, List<Measured> all) {

    private static final Pattern ROW =
            Pattern.compile("(?s)<tr id=\"((?:group|req)_[^\"]+)\" data-parent=\"([^\"]+)\">(.*?)</tr>");
    private static final Pattern NAME = Pattern.compile("class=\"ellipsed-name\">([^<]+)<");

    /** Total, OK, KO, % KO, a second, least, p50, p75, p95, p99, greatest, mean, deviation. */
    private static final Pattern CELL = Pattern.compile("<td class=\"value [^\"]*\">([0-9.]+)</td>");

    private static final int OK = 1;
    private static final int KO = 2;
    private static final int P50 = 6;
    private static final int P95 = 8;
    private static final int P99 = 9;

    /** What something took, in milliseconds, how many got done, and how many failed. */
    record Measured(String name, long done, long failed, double p50, double p95, double p99) {}

    Measured wholeFlow() {
        return all.get(0);
    }

    /** Whole flows that got done, counted or not. */
    long flows() {
        return settled + wholeFlow().done();
    }

    long errors() {
        return all.stream().mapToLong(Measured::failed).sum();
    }

    /** Reads them from the table in Gatling's report; this version writes them nowhere else but in a binary log. */
    static Figures read(Path report) throws IOException {
        long settled = 0;
        List<Measured> all = new ArrayList<>();
        String counts = null;
        Matcher rows = ROW.matcher(Files.readString(report));
        while (rows.find()) {
            Measured one = measured(rows.group(3));
            if (rows.group(1).startsWith("group_") && one.name().equals(FlowSimulation.WHOLE_FLOW)) {
                counts = rows.group(1);
                all.add(0, one);
            } else if (rows.group(1).startsWith("group_")) {
                settled += one.done();
            } else if (rows.group(2).equals(counts)) {
                all.add(one);
            } else if (one.failed() > 0) {
                throw new IllegalStateException(one.name() + " failed before it counted: " + one.failed());
            }
        }
        return new Figures(settled, all);
    }

    /** Of several runs: the medians of what it took, the sums of what got done and failed. */
    static List<Measured> together(List<Figures> runs) {
        return IntStream.range(0, runs.get(0).all().size())
                .mapToObj(i -> runs.stream().map(it -> it.all().get(i)).toList())
                .map(Figures::median)
                .toList();
    }

    private static Measured median(List<Measured> same) {
        return new Measured(
                same.get(0).name(),
                same.stream().mapToLong(Measured::done).sum(),
                same.stream().mapToLong(Measured::failed).sum(),
                Spread.of(same.stream().map(Measured::p50).toList()).median(),
                Spread.of(same.stream().map(Measured::p95).toList()).median(),
                Spread.of(same.stream().map(Measured::p99).toList()).median());
    }

    private static Measured measured(String row) {
        Matcher name = NAME.matcher(row);
        if (!name.find()) {
            throw new IllegalStateException("A row of the report is without a name: " + row);
        }
        List<Double> cells = CELL.matcher(row)
                .results()
                .map(it -> Double.valueOf(it.group(1)))
                .toList();
        return new Measured(
                name.group(1),
                cells.get(OK).longValue(),
                cells.get(KO).longValue(),
                cells.get(P50),
                cells.get(P95),
                cells.get(P99));
    }
}
