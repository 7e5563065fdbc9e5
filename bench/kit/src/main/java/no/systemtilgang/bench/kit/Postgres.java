package no.systemtilgang.bench.kit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A durable PostgreSQL of its own on the loopback interface, in a temporary folder that is deleted at the end. Counts
 * statements and WAL by itself, so that all sides are counted the same way.
 */
public final class Postgres implements AutoCloseable {

    /** All settings that differ from PostgreSQL's own; the same for whatever is measured. */
    public static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "shared_buffers", "1GB",
            "max_wal_size", "8GB",
            "checkpoint_timeout", "30min",
            "max_connections", "200",
            "shared_preload_libraries", "pg_stat_statements",
            "pg_stat_statements.max", "10000"));

    /** The role that owns all databases and that every side works as, unless it has another of its own. */
    public static final String OWNER = "bench_owner";

    private static final String PASSWORD = "bench";

    private final Path folder;
    private final EmbeddedPostgres server;
    private final Connection superuser;

    private Postgres(Path folder, EmbeddedPostgres server) throws SQLException {
        this.folder = folder;
        this.server = server;
        this.superuser = server.getPostgresDatabase().getConnection();
        execute("create extension pg_stat_statements");
        role(OWNER);
    }

    /** Starts one. */
    public static Postgres start() {
        try {
            Path folder = Folders.temporary("bench");
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setServerConfig("listen_addresses", "127.0.0.1");
            SETTINGS.forEach(builder::setServerConfig);
            return new Postgres(folder, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Creates a role that may log in. */
    public void role(String name) {
        execute("create role " + name + " login password '" + PASSWORD + "'");
    }

    public String password() {
        return PASSWORD;
    }

    /** Creates a database, empty or as a copy of another to which nobody is connected. */
    public void create(String database, String template) {
        execute("create database %s owner %s template %s".formatted(database, OWNER, template));
    }

    /** With batches of inserts rewritten, as the product has it. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true".formatted(server.getPort(), database);
    }

    /** Does something in one of the databases as the superuser. */
    public void in(String database, String... statements) {
        try (Connection connection = connection(database)) {
            for (String sql : statements) {
                Sql.execute(connection, sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only value of a query in one of the databases. */
    public long number(String database, String sql) {
        try (Connection connection = connection(database)) {
            return Sql.number(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only column of all rows of a query in one of the databases. */
    public List<String> texts(String database, String sql) {
        try (Connection connection = connection(database)) {
            return Sql.rows(connection, sql, it -> it.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A statement that was run, with its values left out.
     *
     * @param millis how long the server worked on it in all
     * @param planning of that, making plans; 0 unless {@link #watchPlanning}
     */
    public record Counted(String sql, long calls, double millis, double planning) {}

    /** Counts the time that plans take too. */
    public void watchPlanning() {
        execute("alter system set pg_stat_statements.track_planning = on");
        execute("select pg_reload_conf()");
    }

    /** Writes all changed pages to the disk, so that nobody pays for those before. */
    public void checkpoint() {
        execute("checkpoint");
    }

    public void forgetStatements() {
        execute("select pg_stat_statements_reset()");
    }

    /** What reached a database since {@link #forgetStatements()}, {@code begin} and {@code commit} among it. */
    public List<Counted> statements(String database) {
        String sql = """
                select query, sum(calls), sum(total_exec_time + total_plan_time), sum(total_plan_time) from pg_stat_statements join pg_database on oid = dbid
                where datname = '%s' and toplevel group by query order by 2 desc, 1""".formatted(database);
        return Sql.rows(
                superuser,
                sql,
                it -> new Counted(
                        it.getString(1).replaceAll("\\s+", " "), it.getLong(2), it.getDouble(3), it.getDouble(4)));
    }

    /** Bytes of WAL so far. */
    public long walBytes() {
        return number("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint");
    }

    /** Images of whole pages in the WAL so far: each page's first change after a checkpoint. */
    public long fullPageImages() {
        return number("select wal_fpi from pg_stat_wal");
    }

    /** Seconds of processor time that the server with all its connections has taken so far. */
    public double processorSeconds() {
        try (Stream<String> lines = Files.lines(folder.resolve("data/postmaster.pid"))) {
            return ProcessorTime.withChildren(Long.parseLong(lines.findFirst().orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String version() {
        return Sql.rows(superuser, "show server_version", it -> it.getString(1)).get(0);
    }

    private long number(String sql) {
        return Sql.number(superuser, sql);
    }

    private void execute(String sql) {
        Sql.execute(superuser, sql);
    }

    private Connection connection(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    @Override
    public void close() {
        try {
            superuser.close();
            server.close();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
