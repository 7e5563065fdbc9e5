package no.systemtilgang.bench.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product's packaged jar as a process of its own, in the trial's profile, on a database of the server. */
final class Product implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long POLL_MILLIS = 200;

    private final Process process;
    private final int port;

    private Product(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it is ready. */
    static Product start(Path jar, Server server, String database, Path logs, Map<String, String> settings) {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-jar",
                        jar.toString(),
                        "--spring.profiles.active=demo")
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve(database + ".log").toFile());
        builder.environment().keySet().removeIf(it -> it.startsWith("SPRING_") || it.startsWith("SYSTEMTILGANG_"));
        builder.environment().putAll(environment(server, database, port));
        builder.environment().putAll(settings);
        try {
            Product product = new Product(builder.start(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(product.process::destroy));
            product.awaitReadiness();
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(Server server, String database, int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put(
                "SPRING_DATASOURCE_URL",
                server.url(database) + "?reWriteBatchedInserts=true&ApplicationName=" + database);
        environment.put("SPRING_DATASOURCE_USERNAME", Server.APPLICATION);
        environment.put("SPRING_DATASOURCE_PASSWORD", Server.APPLICATION);
        environment.put("SPRING_FLYWAY_USER", Server.OWNER);
        environment.put("SPRING_FLYWAY_PASSWORD", Server.OWNER);
        environment.put("SYSTEMTILGANG_REQUEST_SWEEPEVERY", "2s");
        environment.put("SYSTEMTILGANG_AUDIT_SEALEVERY", "3s");
        // What comes by night would come while something else is measured.
        environment.put("SYSTEMTILGANG_AUDIT_CHECKAT", "-");
        environment.put("SYSTEMTILGANG_RETENTION_RUNAT", "-");
        environment.put("SYSTEMTILGANG_LIMITS_PERADDRESS", "0");
        environment.put("SYSTEMTILGANG_LIMITS_ATONCEPERADDRESS", "0");
        environment.put("SYSTEMTILGANG_LIMITS_PERVENDOR", "0");
        return environment;
    }

    String base() {
        return "http://localhost:" + port;
    }

    private void awaitReadiness() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest probe = HttpRequest.newBuilder(URI.create(base() + "/actuator/health/readiness"))
                .build();
        try {
            while (Instant.now().isBefore(end) && process.isAlive()) {
                try {
                    if (http.send(probe, BodyHandlers.ofString()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // it is still starting
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IOException("The product does not start; see its log");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            process.destroyForcibly();
        }
    }
}
