package no.systemtilgang.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.systemtilgang.bench.kit.Fork;

/** What the server's process has in memory: all of it from {@code /proc}, the heap from its log of collections. */
final class ServerWatch {

    private static final Pattern COLLECTION = Pattern.compile("Pause .*\\d+M->(\\d+)M\\(\\d+M\\)");

    private final long pid;
    private final Path collections;

    ServerWatch(long pid, Path collections) {
        this.pid = pid;
        this.collections = collections;
    }

    /** Writes the log of collections that this reads. */
    static String option(Path log) {
        return "-Xlog:gc:file=" + log + ":uptime";
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

    /** What is left on the heap after a collection of all of it that is asked for here, in MB. */
    int liveMegabytes() throws IOException, InterruptedException {
        String command = Path.of(Fork.java()).resolveSibling("jcmd").toString();
        Process collecting = new ProcessBuilder(command, "" + pid, "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (collecting.waitFor() != 0) {
            throw new IllegalStateException(command + " failed");
        }
        List<Integer> all = heaps();
        return all.get(all.size() - 1);
    }

    /** How far the log of collections is. */
    int collectionsSoFar() {
        return heaps().size();
    }

    /**
     * What was left on the heap after collections, in MB: the least of each of so many parts of the time since.
     *
     * @param from how far the log was at the beginning
     */
    List<Integer> heapAfterCollections(int from, int parts) {
        List<Integer> all = heaps();
        List<Integer> since = all.subList(from, all.size());
        List<Integer> least = new ArrayList<>();
        for (int part = 0; part < Math.min(parts, since.size()); part++) {
            int begin = part * since.size() / parts;
            int end = Math.max(begin + 1, (part + 1) * since.size() / parts);
            least.add(since.subList(begin, Math.min(end, since.size())).stream()
                    .min(Integer::compare)
                    .orElseThrow());
        }
        return least;
    }

    private List<Integer> heaps() {
        try (Stream<String> lines = Files.lines(collections)) {
            return lines.map(COLLECTION::matcher)
                    .filter(Matcher::find)
                    .map(it -> Integer.valueOf(it.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
