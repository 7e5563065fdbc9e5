package no.systemtilgang.bench.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged application that runs and answers over HTTP. */
public final class Running implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final long BETWEEN_TRIES = 10;

    private final Process process;
    private final String base;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Duration startedIn;

    private Running(Process process, String base, String ready, Path log, long begin) {
        this.process = process;
        this.base = base;
        while (!answers(ready)) {
            boolean late = System.nanoTime() - begin > LONGEST_START.toNanos();
            if (late || !process.isAlive()) {
                close();
                throw new IllegalStateException("It does not get ready; see " + log);
            }
            pause();
        }
        startedIn = Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The packaged product as a trial, on a database of the bench. */
    public static Running demo(Postgres postgres, String database, Path log, String... javaOptions) {
        int port = freePort();
        return start(
                Product.given().jar(),
                port,
                "/actuator/health/readiness",
                Product.demo(postgres, database, port),
                log,
                javaOptions);
    }

    /**
     * Starts a jar and waits until a path of it answers 200.
     *
     * @param settings for Spring, given as environment variables would be: by name
     */
    public static Running start(
            Path jar, int port, String ready, Map<String, String> settings, Path log, String... javaOptions) {
        List<String> command = new ArrayList<>(List.of(Fork.java()));
        command.addAll(List.of(javaOptions));
        command.addAll(List.of("-jar", jar.toString()));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            Files.createDirectories(log.getParent());
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new Running(process, "http://localhost:" + port, ready, log, begin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that nobody listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String base() {
        return base;
    }

    public long pid() {
        return process.pid();
    }

    /** From the start of the process until it was ready. */
    public Duration startedIn() {
        return startedIn;
    }

    /** What a path answers. */
    public String get(String path) {
        try {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answers(String path) {
        try {
            get(path);
            return true;
        } catch (UncheckedIOException | IllegalStateException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
