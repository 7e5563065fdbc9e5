package no.systemtilgang;

import static org.springframework.test.context.support.TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;

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
import org.springframework.core.env.MutablePropertySources;

/** Gives the application under test a free port and an empty folder, short pages, and lets only the tests start what is timed. */
public class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        add(
                context.getEnvironment().getPropertySources(),
                new MapPropertySource(
                        "test",
                        Map.ofEntries(
                                Map.entry("server.port", freePort()),
                                Map.entry("systemtilgang.data", emptyFolder().toString()),
                                Map.entry("systemtilgang.api.page-size", "2"),
                                Map.entry("systemtilgang.api.stream-size", "3"),
                                Map.entry("systemtilgang.request.sweep-every", "365d"),
                                Map.entry("systemtilgang.audit.seal-every", "365d"),
                                Map.entry("systemtilgang.audit.check-at", "-"),
                                Map.entry("systemtilgang.retention.run-at", "-"),
                                // the tests read which way an instance has gone
                                Map.entry("camunda.bpm.history-level", "activity"),
                                Map.entry("systemtilgang.limits.per-address", "0"),
                                Map.entry("systemtilgang.limits.at-once-per-address", "0"),
                                Map.entry("systemtilgang.limits.per-vendor", "0"))));
    }

    /** What a test class sets for itself counts before. */
    private static void add(MutablePropertySources sources, MapPropertySource ours) {
        if (sources.contains(INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, ours);
        } else {
            sources.addFirst(ours);
        }
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
