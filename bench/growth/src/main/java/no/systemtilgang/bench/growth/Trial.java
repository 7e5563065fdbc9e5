package no.systemtilgang.bench.growth;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import no.systemtilgang.bench.kit.Running;

/** The product's packaged jar, in the trial's profile, on a database of the server. */
final class Trial {

    private Trial() {}

    /**
     * Starts it and waits until it is ready.
     *
     * @param more settings besides those that all have
     */
    static Running start(Path jar, Server server, String database, Path logs, Map<String, String> more) {
        int port = Running.freePort();
        Map<String, String> settings = new TreeMap<>(settings(server, database));
        settings.put("server.port", Integer.toString(port));
        settings.putAll(more);
        return Running.start(
                jar, port, "/actuator/health/readiness", settings, logs.resolve(database + ".log"), "-Xmx768m");
    }

    /** What comes by night would come while something else is measured; nobody's requests are limited. */
    private static Map<String, String> settings(Server server, String database) {
        return Map.ofEntries(
                Map.entry("spring.profiles.active", "demo"),
                Map.entry(
                        "spring.datasource.url",
                        server.url(database) + "?reWriteBatchedInserts=true&ApplicationName=" + database),
                Map.entry("spring.datasource.username", Server.APPLICATION),
                Map.entry("spring.datasource.password", Server.APPLICATION),
                Map.entry("spring.flyway.user", Server.OWNER),
                Map.entry("spring.flyway.password", Server.OWNER),
                Map.entry("systemtilgang.request.sweep-every", "2s"),
                Map.entry("systemtilgang.audit.seal-every", "3s"),
                Map.entry("systemtilgang.audit.check-at", "-"),
                Map.entry("systemtilgang.retention.run-at", "-"),
                Map.entry("systemtilgang.limits.per-address", "0"),
                Map.entry("systemtilgang.limits.at-once-per-address", "0"),
                Map.entry("systemtilgang.limits.per-vendor", "0"));
    }
}
