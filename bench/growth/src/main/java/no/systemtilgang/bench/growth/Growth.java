package no.systemtilgang.bench.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.systemtilgang.bench.kit.Machine;
import org.springframework.util.FileSystemUtils;

/**
 * Whether the product is as quick with a million requests as with a thousand: fills a database for each scale, starts
 * the packaged jar on each, and measures every operation over HTTP, at all scales in turn.
 */
public final class Growth {

    private Growth() {}

    /** @param arguments see {@link Options} */
    public static void main(String[] arguments) throws IOException {
        Options options = Options.of(arguments);
        Path folder = options.keep() == null
                ? Files.createTempDirectory("growth")
                : options.keep().toAbsolutePath();
        try (Server server = Server.start(folder)) {
            Path logs = folder.resolve("logs");
            fill(server, options, logs);
            if (!options.fillOnly()) {
                measure(server, options, logs);
            }
        } finally {
            if (options.keep() == null) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static void fill(Server server, Options options, Path logs) {
        Sample.make(server, options.jar(), logs);
        for (long scale : options.scales()) {
            long begin = System.nanoTime();
            new Fill(server).fill(scale);
            say("filled for %,d open requests in %.0f s", scale, (System.nanoTime() - begin) / 1e9);
        }
    }

    private static void measure(Server server, Options options, Path logs) {
        Figures figures = new Figures();
        Batches batches = new Batches(figures, server.jdbc(Sample.TEMPLATE));
        List<Stage> stages = new ArrayList<>();
        Plans plans;
        List<Operation> operations = Operations.all().stream()
                .filter(it -> it.name().matches(options.only()))
                .toList();
        try {
            options.scales().forEach(it -> server.read(Fill.database(it)));
            options.scales().forEach(it -> stages.add(new Stage(options.jar(), server, it, logs)));
            say("started");
            Measurement measurement = new Measurement(stages, figures, options.warmUp(), options.repetitions());
            for (Operation operation : operations) {
                measurement.measure(operation);
                tell(figures, options.scales(), operation.name());
            }
            Stage largest = stages.get(stages.size() - 1);
            plans = new Plans(server, largest);
            operations.forEach(plans::of);
            say("plans read");
            if (options.batches()) {
                stages.forEach(batches::expire);
                say("expired");
                stages.forEach(batches::seal);
                say("sealed");
                batches.explain(plans, largest);
            }
        } finally {
            stages.forEach(Stage::close);
        }
        if (options.batches()) {
            options.scales().forEach(it -> batches.cleanUp(options.jar(), server, it, logs));
            say("cleaned up");
            long largest = options.scales().get(options.scales().size() - 1);
            batches.explainCleanUp(plans, options.jar(), server, largest, logs);
        }
        new Report(figures, options.scales())
                .write(options.results(), Machine.describe(server.version()), plans.findings());
        say("results in %s", options.results());
    }

    private static void tell(Figures figures, List<Long> scales, String operation) {
        String line = scales.stream()
                .map(it ->
                        "%.1f/%.1f".formatted(figures.millis(operation, it, 0.5), figures.millis(operation, it, 0.95)))
                .reduce("", (one, other) -> one + "  " + other);
        say("%-36s p50/p95 ms %s", operation, line);
    }

    private static void say(String text, Object... values) {
        System.out.printf("%tT %s%n", System.currentTimeMillis(), text.formatted(values));
    }
}
