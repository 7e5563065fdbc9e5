package no.systemtilgang.bench.growth;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A durable PostgreSQL on the loopback interface, with a database for each scale. */
final class Server implements AutoCloseable {

    static final String OWNER = "systemtilgang_owner";
    static final String APPLICATION = "systemtilgang_app";

    private final EmbeddedPostgres postgres;
    private final Path logs;

    private Server(EmbeddedPostgres postgres, Path logs) {
        this.postgres = postgres;
        this.logs = logs;
    }

    /** Starts on this folder, which may hold the data of an earlier run. */
    static Server start(Path folder) {
        Path logs = folder.resolve("logs").toAbsolutePath();
        try {
            Files.createDirectories(logs);
            Server server = new Server(builder(folder, logs).start(), logs);
            server.makeRoles();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path folder, Path logs) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("cluster"))
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(5))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        logs.resolve("start.log").toFile()))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", memory() / 4 + "MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("shared_preload_libraries", "auto_explain")
                .setServerConfig("log_destination", "jsonlog")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", logs.toString())
                .setServerConfig("log_filename", "postgres.log")
                .setServerConfig("log_rotation_age", "0")
                .setServerConfig("log_rotation_size", "0");
    }

    /** Of the machine, in MB. */
    private static long memory() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return machine.getTotalMemorySize() / 1024 / 1024;
    }

    private void makeRoles() {
        for (String role : new String[] {OWNER, APPLICATION}) {
            boolean there = jdbc("postgres")
                    .sql("select exists (select from pg_roles where rolname = ?)")
                    .param(role)
                    .query(Boolean.class)
                    .single();
            if (!there) {
                jdbc("postgres")
                        .sql("create role " + role + " login password '" + role + "'")
                        .update();
            }
        }
    }

    String version() {
        return jdbc("postgres").sql("show server_version").query(String.class).single();
    }

    boolean has(String database) {
        return jdbc("postgres")
                .sql("select exists (select from pg_database where datname = ?)")
                .param(database)
                .query(Boolean.class)
                .single();
    }

    void create(String database, String template) {
        jdbc("postgres")
                .sql("create database " + database + " owner " + OWNER
                        + (template == null ? "" : " template " + template))
                .update();
    }

    void rename(String database, String name) {
        jdbc("postgres")
                .sql("alter database " + database + " rename to " + name)
                .update();
    }

    void drop(String database) {
        jdbc("postgres")
                .sql("drop database if exists " + database + " with (force)")
                .update();
    }

    /** Reads all of a database once, so that no operation pays for a disk that a server has read from long ago. */
    void read(String database) {
        jdbc(database).sql("create extension if not exists pg_prewarm").update();
        jdbc(database)
                .sql("select sum(pg_prewarm(oid, 'read')) from pg_class where relkind in ('r', 'i', 't')")
                .query(Long.class)
                .single();
    }

    /** Talks to a database as the superuser. */
    JdbcClient jdbc(String database) {
        return JdbcClient.create(new DriverManagerDataSource(url(database), "postgres", "postgres"));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), database);
    }

    /** Where the server writes its log, an object of JSON a line. */
    Path log() {
        return logs.resolve("postgres.json");
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
