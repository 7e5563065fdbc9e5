package no.systemtilgang.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server on a {@link DataFolder}, running from {@link #start} to {@link #close}.
 *
 * <p>The library it comes from is made for tests: it forgets its data, does not wait for the disk and lets everyone
 * in. Here all three are turned round, because what an approval trial stores has to be there tomorrow.
 */
final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final String LOOPBACK = "127.0.0.1";
    /** Enough to replay what was written since the last checkpoint after a crash, on a slow disk. */
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private static final String ACCESS_RULES = """
            # Written by the application at every start; changes are lost.
            host  all            postgres                               127.0.0.1/32  scram-sha-256
            host  systemtilgang  systemtilgang_owner,systemtilgang_app  127.0.0.1/32  scram-sha-256
            """;

    private final DataFolder folder;
    private final OrphanedPostmaster orphan;
    private final ApplicationDatabase database = new ApplicationDatabase();
    private EmbeddedPostgres postgres;

    private EmbeddedPostgresServer(DataFolder folder) {
        this.folder = folder;
        this.orphan = new OrphanedPostmaster(folder.cluster());
    }

    /** Starts the server on this folder, which no other living application may use. */
    static EmbeddedPostgresServer start(Path data) {
        EmbeddedPostgresServer server = new EmbeddedPostgresServer(DataFolder.open(data));
        try {
            server.start();
            return server;
        } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError reason) {
            String report = server.folder.endOfServerLog();
            server.close();
            throw new IllegalStateException(
                    "PostgreSQL does not start on %s: %s. It reports in %s:%n%s"
                            .formatted(server.folder, reason, server.folder.serverLog(), report),
                    reason);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(LOOPBACK, postgres.getPort(), ApplicationDatabase.NAME);
    }

    DatabaseRole owner() {
        return database.owner();
    }

    DatabaseRole application() {
        return database.application();
    }

    private void start() throws IOException, SQLException {
        long begin = System.nanoTime();
        if (orphan.stop()) {
            log.warn("Stopped the PostgreSQL an earlier run left on {}", folder);
        }
        orphan.forgetReusedProcessNumber();
        folder.prepare();
        try (StartWatch watch = new StartWatch(orphan)) {
            postgres = builder(watch).start();
        }
        if (Thread.interrupted()) {
            throw new IOException("the server ended while it was starting");
        }
        database.prepare(postgres.getPostgresDatabase());
        log.info(
                "PostgreSQL runs on {}:{} after {} ms; data in {}, its own log in {}",
                LOOPBACK,
                postgres.getPort(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                folder,
                folder.serverLog());
    }

    private EmbeddedPostgres.Builder builder(StartWatch watch) throws IOException {
        SuperuserPassword password = folder.superuserPassword();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONGEST_START)
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.serverLog().toFile()))
                .setDataDirectoryCustomizer(cluster -> beforeTheServer(cluster, watch))
                .setConnectConfig("password", password.readOrPropose());
        initialisation(builder, password);
        durability(builder);
        return builder.setServerConfig("listen_addresses", LOOPBACK)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                // Terse: the details of an error quote values, and values here are about people.
                .setServerConfig("log_error_verbosity", "terse");
    }

    /** The same database on every machine, whatever its language; lower case and the like as Unicode has it. */
    private static void initialisation(EmbeddedPostgres.Builder builder, SuperuserPassword password) {
        builder.setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.proposed().toString());
    }

    /** The library passes {@code -F} (no fsync) and turns synchronous commit off; what comes later counts. */
    private static void durability(EmbeddedPostgres.Builder builder) {
        builder.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
    }

    /** Runs when the files are complete and before the server starts, so it never listens with other rules. */
    private void beforeTheServer(File cluster, StartWatch watch) {
        try {
            folder.superuserPassword().keep();
            Files.writeString(cluster.toPath().resolve("pg_hba.conf"), ACCESS_RULES);
            watch.begin();
        } catch (IOException reason) {
            throw new UncheckedIOException(reason);
        }
    }

    /** Stops the server, waiting as long as it needs, and only then lets go of the folder. */
    @Override
    public void close() {
        try (folder) {
            if (postgres != null) {
                postgres.close();
            }
            orphan.stop();
            log.info("PostgreSQL stopped");
        } catch (IOException reason) {
            log.warn("PostgreSQL on {} could not be stopped properly; it recovers at the next start", folder, reason);
        }
    }
}
