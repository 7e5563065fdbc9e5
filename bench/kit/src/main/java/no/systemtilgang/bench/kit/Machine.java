package no.systemtilgang.bench.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on, in one sentence. */
public final class Machine {

    private Machine() {}

    /** The machine, as far as it tells. */
    public static String describe(String postgresVersion) {
        return "%s: %d × %s, %s GB of memory, %s %s, Java %s (%s), PostgreSQL %s with fsync and synchronous_commit on."
                .formatted(
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        first("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                        memory(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version(),
                        System.getProperty("java.vm.vendor"),
                        postgresVersion);
    }

    private static String memory() {
        String kilobytes = first("/proc/meminfo", "MemTotal", "0 kB").split(" ")[0];
        return String.format(Locale.ROOT, "%.0f", Long.parseLong(kilobytes) / 1024.0 / 1024);
    }

    private static String first(String file, String name, String otherwise) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(it -> it.startsWith(name))
                    .map(it -> it.substring(it.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
