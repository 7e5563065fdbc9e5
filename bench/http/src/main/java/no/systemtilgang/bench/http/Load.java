package no.systemtilgang.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.systemtilgang.bench.kit.Fork;

/** Runs Gatling in a Java machine of its own, and reads what it measured. */
final class Load {

    /** Seconds before it counts: the load's own Java machine is new. */
    static final int SETTLING = 10;

    private final Path bench;
    private final Path work;
    private final String base;
    private final String token;
    private final Path sessions;

    Load(Path bench, Path work, String base, String token, Path sessions) {
        this.bench = bench;
        this.work = work;
        this.base = base;
        this.token = token;
        this.sessions = sessions;
    }

    /** So many flows under way at any time. */
    Figures closed(String name, int users, int seconds) throws IOException, InterruptedException {
        return run(name, seconds, Map.of("load.users", "" + users));
    }

    /** So many flows begin every second. */
    Figures open(String name, double rate, int seconds) throws IOException, InterruptedException {
        return run(name, seconds, Map.of("load.rate", "" + rate));
    }

    private Figures run(String name, int seconds, Map<String, String> how) throws IOException, InterruptedException {
        Map<String, String> settings = new TreeMap<>(how);
        settings.put("load.base", base);
        settings.put("load.token", token);
        settings.put("load.sessions", sessions.toString());
        settings.put("load.settling", "" + SETTLING);
        settings.put("load.seconds", "" + seconds);
        settings.put("gatling.charting.useGroupDurationMetric", "true");
        List<String> command = new ArrayList<>(List.of(Fork.java(), "-Xmx512m"));
        command.addAll(List.of("--add-opens=java.base/java.lang=ALL-UNNAMED"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        Path results = work.resolve("gatling");
        command.addAll(List.of("-cp", Fork.classPath(bench, "http"), "io.gatling.app.Gatling"));
        command.addAll(List.of("-s", FlowSimulation.class.getName(), "-rf", results.toString(), "-rd", name));
        Path log = work.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Gatling failed; see " + log);
        }
        return Figures.read(newest(results));
    }

    private static Path newest(Path results) throws IOException {
        try (Stream<Path> all = Files.list(results)) {
            return all.max((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .orElseThrow()
                    .resolve("index.html");
        }
    }
}
