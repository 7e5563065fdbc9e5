package no.systemtilgang.bench.spike;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** A durable PostgreSQL of its own on the loopback interface, in a temporary folder that is deleted at the end. */
class SpikeDatabase implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres server;
    private final HikariDataSource dataSource;
    private final JdbcTemplate jdbc;

    SpikeDatabase() {
        try {
            folder = Files.createTempDirectory("spike");
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("max_wal_size", "8GB")
                    .setServerConfig("checkpoint_timeout", "30min")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.max", "10000")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dataSource = new HikariDataSource(poolOf(server.getJdbcUrl("postgres", "postgres")));
        jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("create extension pg_stat_statements");
    }

    private static HikariConfig poolOf(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true");
        pool.setMaximumPoolSize(12);
        return pool;
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /**
     * Without incremental sort PostgreSQL cannot serve "newest 15, distinct" by walking through all tasks in the order of an index
     * until enough of one approver's have turned up; it starts from the approver's own.
     */
    void allowIncrementalSort(boolean allowed) {
        jdbc.execute("alter database postgres set enable_incremental_sort = " + (allowed ? "on" : "off"));
        dataSource.getHikariPoolMXBean().softEvictConnections();
    }

    void forgetStatements() {
        jdbc.queryForList("select pg_stat_statements_reset()");
    }

    /** Statements that reached the server since {@link #forgetStatements()}, begin and commit among them. */
    long statements() {
        return jdbc.queryForObject(
                "select coalesce(sum(calls), 0) from pg_stat_statements where query not like '%pg_stat_%'", Long.class);
    }

    long walBytes() {
        return jdbc.queryForObject("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint", Long.class);
    }

    @Override
    public void close() {
        dataSource.close();
        try {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
