package no.systemtilgang.jar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.systemtilgang.Systemtilgang;
import no.systemtilgang.TestEnvironment;

/** The program as a process of its own, with its log; closing it ends the process. */
public final class Jar implements AutoCloseable {

    private static final Path FILE = Path.of("target", "systemtilgang.jar").toAbsolutePath();

    /** Far more than a start takes, also on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final long POLL_MILLIS = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final Thread reader;
    private final int port;

    private Jar(Process process, int port) {
        this.process = process;
        this.port = port;
        this.reader = new Thread(this::read, "log of the jar");
        this.reader.setDaemon(true);
        this.reader.start();
    }

    /** Starts the trial on this folder and waits until it is ready. */
    static Jar startDemo(Path data) {
        Jar jar = launchDemo(data);
        jar.awaitReadiness();
        return jar;
    }

    /** Starts the trial on this folder and waits for nothing. */
    static Jar launchDemo(Path data) {
        return launch(Map.of("SYSTEMTILGANG_DATA", data.toString()), "--spring.profiles.active=demo");
    }

    /** Starts the packaged program on a free port. */
    static Jar launch(Map<String, String> environment, String... arguments) {
        return launch(TestEnvironment.freePort(), List.of("-jar", FILE.toString()), environment, arguments);
    }

    /** Unpacks the program into a folder, and answers the jar there that names its libraries as its class path. */
    public static Path unpack(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Djarmode=tools",
                        "-jar",
                        FILE.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString())
                .inheritIO()
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError("The program could not be unpacked.");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return folder.resolve(FILE.getFileName());
    }

    /** Starts the program from where it is unpacked, with something besides. */
    public static Jar launchUnpacked(int port, String classPath, Map<String, String> environment) {
        return launch(port, List.of("-cp", classPath, Systemtilgang.class.getName()), environment);
    }

    /** Starts an unpacked program with its archive of classes; it does not start when the archive is of no use. */
    static Jar launchArchived(Path jar, Path archive, Map<String, String> environment, String... arguments) {
        return launch(
                TestEnvironment.freePort(),
                List.of("-Xshare:on", "-XX:SharedArchiveFile=" + archive, "-jar", jar.toString()),
                environment,
                arguments);
    }

    private static Jar launch(int port, List<String> program, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(program);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(it -> it.startsWith("SPRING_") || it.startsWith("SYSTEMTILGANG_"));
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        try {
            return new Jar(builder.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    String base() {
        return "http://localhost:" + port;
    }

    /** Everything it has said so far. */
    public String log() {
        synchronized (log) {
            return String.join("\n", log);
        }
    }

    /** Waits until the program says that it is ready to serve. */
    public void awaitReadiness() {
        await("readiness", () -> readiness().contains("\"UP\""));
    }

    /** Waits until the log holds this text. */
    void awaitLog(String text) {
        await("«" + text + "» in the log", () -> log().contains(text));
    }

    /** What the readiness probe answers; empty when nobody listens. */
    String readiness() {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(base() + "/actuator/health/readiness"))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException nobodyListens) {
            return "";
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits for the end, and says how it ended. */
    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw failure("did not end");
            }
            reader.join(PATIENCE.toMillis());
            return process.exitValue();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** Whether a PostgreSQL server runs below it. */
    boolean runsPostgres() {
        return process.descendants()
                .anyMatch(it -> it.info().command().orElse("").contains("postgres"));
    }

    /** Asks it to end, and waits until it has put everything away. */
    @Override
    public void close() {
        process.destroy();
        exitCode();
    }

    private interface Condition {
        boolean holds();
    }

    private void await(String what, Condition condition) {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            if (!process.isAlive()) {
                throw failure("ended with " + exitCode() + " before: " + what);
            }
            if (Instant.now().isAfter(latest)) {
                throw failure("never came to: " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(log::add);
        } catch (IOException | UncheckedIOException ended) {
            log.add("(end of the log: " + ended.getMessage() + ")");
        }
    }

    private AssertionError failure(String what) {
        return new AssertionError("The program " + what + ". Its log:\n" + log());
    }

    private static AssertionError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AssertionError(e);
    }
}
