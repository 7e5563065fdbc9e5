package no.systemtilgang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the application under test a free port and an empty folder, short pages, and lets only the tests start what is timed. */
public class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "server.port",
                                freePort(),
                                "systemtilgang.data",
                                emptyFolder().toString(),
                                "systemtilgang.api.page-size",
                                "2",
                                "systemtilgang.api.stream-size",
                                "3",
                                "systemtilgang.request.sweep-every",
                                "365d",
                                "systemtilgang.audit.seal-every",
                                "365d",
                                "systemtilgang.audit.check-at",
                                "-",
                                "camunda.bpm.history-level", // the tests read which way an instance has gone
                                "activity")));
    }

    /** A port that nobody listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new folder below the build's own. */
    public static Path emptyFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "run")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
