package no.systemtilgang.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.systemtilgang.bench.kit.Fork;

/** What the server's process has in memory: all of it from {@code /proc}, the heap from counts of what is alive on it. */
final class ServerWatch implements AutoCloseable {

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final double MEGABYTE = 1024.0 * 1024;

    private final long pid;
    private final Path work;
    private final List<Future<Double>> alive = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /** @param work where the counts are written, class by class, as {@code heap-0.txt} and so on */
    ServerWatch(long pid, Path work) {
        this.pid = pid;
        this.work = work;
    }

    /** Memory that is in use, heap and all, in MB. */
    double residentMegabytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", "" + pid, "status"))) {
            return lines.filter(it -> it.startsWith("VmRSS:"))
                    .mapToDouble(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts what is alive now, and so many times more in the time that begins now, for the last time at its end. */
    void countAlive(int times, int seconds) {
        for (int turn = 0; turn <= times; turn++) {
            Path counts = work.resolve("heap-" + turn + ".txt");
            alive.add(clock.schedule(() -> alive(counts), 1000L * seconds * turn / times, TimeUnit.MILLISECONDS));
        }
    }

    /** What was alive on the heap each time it was counted, in MB. */
    List<Double> aliveMegabytes() throws InterruptedException, ExecutionException {
        List<Double> megabytes = new ArrayList<>();
        for (Future<Double> each : alive) {
            megabytes.add(each.get());
        }
        return megabytes;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** The count is after a full collection: the server stands still meanwhile. */
    private double alive(Path counts) throws IOException, InterruptedException {
        String command = Path.of(Fork.java()).resolveSibling("jcmd").toString();
        new ProcessBuilder(command, "" + pid, "GC.class_histogram")
                .redirectErrorStream(true)
                .redirectOutput(counts.toFile())
                .start()
                .waitFor();
        Matcher total = TOTAL.matcher(Files.readString(counts));
        if (!total.find()) {
            throw new IllegalStateException(command + " did not count: see " + counts);
        }
        return Long.parseLong(total.group(1)) / MEGABYTE;
    }
}
