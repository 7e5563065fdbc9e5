package no.systemtilgang.bench.engines;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a run is told by system properties.
 *
 * @param bench the folder of this build
 * @param seconds how long each measurement is
 * @param warmUp seconds that each side runs before the first round
 * @param flows how many flows are counted for statements, WAL and heap
 * @param jfr whether each side records a flight, to {@code target/<side>.jfr}
 */
record Options(
        Path bench,
        List<String> sides,
        List<Integer> users,
        int rounds,
        int seconds,
        int warmUp,
        int flows,
        int pool,
        int customers,
        String heap,
        boolean jfr) {

    private static final List<String> ALL_SIDES = List.of("ours", "camunda", "operaton", "flowable", "jdbc");

    static Options given() {
        return new Options(
                Path.of(System.getProperty("bench", ".")).toAbsolutePath().normalize(),
                System.getProperty("sides") == null
                        ? ALL_SIDES
                        : List.of(System.getProperty("sides").split(",")),
                Arrays.stream(System.getProperty("users", "1,4,16").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                Integer.getInteger("rounds", 7),
                Integer.getInteger("seconds", 5),
                Integer.getInteger("warmup", 80),
                Integer.getInteger("flows", 3000),
                Integer.getInteger("pool", 20),
                Integer.getInteger("customers", 2000),
                System.getProperty("heap", "512m"),
                Boolean.getBoolean("jfr"));
    }

    /** The same for other sides and measurements of another length. */
    Options with(List<String> otherSides, int otherSeconds) {
        return new Options(bench, otherSides, users, rounds, otherSeconds, warmUp, flows, pool, customers, heap, jfr);
    }

    Path results() {
        return bench.resolve("results");
    }

    Path work() {
        return bench.resolve("engines/target");
    }
}
