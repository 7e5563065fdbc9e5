package no.systemtilgang.bench.growth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * How to run.
 *
 * @param scales the numbers of open requests of others; by default a thousand to a million
 * @param keep {@code --keep FOLDER}: where the filled data stay, and are found again by the next run
 * @param jar {@code --jar FILE}: the product
 * @param results {@code --results FOLDER}: where the results go
 * @param warmUp {@code --warm-up N}: how often each operation is done before, unmeasured
 * @param repetitions {@code --repetitions N}: how often each operation is measured at each scale
 * @param only {@code --only PATTERN}: the operations whose names match
 * @param batches unless {@code --no-batches}: expiry, seals and clean-up too
 * @param fillOnly {@code --fill}: fills, and measures nothing
 */
record Options(
        List<Long> scales,
        Path keep,
        Path jar,
        Path results,
        int warmUp,
        int repetitions,
        String only,
        boolean batches,
        boolean fillOnly) {

    static Options of(String... arguments) {
        List<Long> scales = new ArrayList<>();
        Path keep = null;
        Path jar = Path.of(System.getProperty("product", "."), "target", "systemtilgang.jar");
        Path results = Path.of(System.getProperty("bench", "bench"), "results");
        int warmUp = 100;
        int repetitions = 200;
        String only = ".*";
        boolean batches = true;
        boolean fillOnly = false;
        for (Iterator<String> it = List.of(arguments).iterator(); it.hasNext(); ) {
            String argument = it.next();
            switch (argument) {
                case "--keep" -> keep = Path.of(it.next());
                case "--jar" -> jar = Path.of(it.next());
                case "--results" -> results = Path.of(it.next());
                case "--warm-up" -> warmUp = Integer.parseInt(it.next());
                case "--repetitions" -> repetitions = Integer.parseInt(it.next());
                case "--only" -> only = it.next();
                case "--no-batches" -> batches = false;
                case "--fill" -> fillOnly = true;
                default -> scales.add(Long.valueOf(argument));
            }
        }
        List<Long> wanted = scales.isEmpty() ? List.of(1_000L, 10_000L, 100_000L, 1_000_000L) : List.copyOf(scales);
        return new Options(wanted, keep, jar, results, warmUp, repetitions, only, batches, fillOnly);
    }
}
