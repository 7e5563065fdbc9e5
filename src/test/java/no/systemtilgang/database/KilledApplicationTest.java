package no.systemtilgang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two folders for all tests, so that little time goes into unpacking and initialising. */
class KilledApplicationTest {

    @TempDir
    static Path folders;

    @Test
    void survivesAKilledProcess() throws Exception {
        Path data = folders.resolve("killed");
        try (ApplicationProcess application = ApplicationProcess.startOn(data)) {
            long postmaster = postmaster(data);
            application.kill();
            assertThat(postgresRuns(postmaster))
                    .as("PostgreSQL outlives the killed application")
                    .isTrue();

            try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data)) {
                assertThat(postgresRuns(postmaster)).as("the orphan is stopped").isFalse();
                assertThat(Sql.askAsOwner(server, "select text from note"))
                        .isNotEmpty()
                        .containsOnly("committed");
            }
        }
    }

    @Test
    void refusesASecondInstanceInAnotherProcess() throws Exception {
        Path data = folders.resolve("kept");
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data)) {
            assertThatThrownBy(() -> ApplicationProcess.startOn(data).close())
                    .hasMessageContaining("Another instance uses " + data);
            assertThat(Sql.askAsOwner(server, "select 1")).containsExactly("1");
        }
    }

    /** What a power cut leaves: a pid file, no process, and files no checkpoint was made of. */
    @Test
    void recoversAfterAPowerCut() throws Exception {
        Path data = folders.resolve("killed");
        try (ApplicationProcess application = ApplicationProcess.startOn(data)) {
            application.kill();
            ProcessHandle.of(postmaster(data)).orElseThrow().destroyForcibly();
            waitUntilGone(postmaster(data));
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).exists();
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data)) {
            assertThat(Sql.askAsOwner(server, "select text from note"))
                    .isNotEmpty()
                    .containsOnly("committed");
        }
        assertThat(data.resolve("postgresql.log")).content().contains("database system was not properly shut down");
    }

    @Test
    void aForeignProcessWithTheSamePidIsNotKilled() throws IOException, SQLException {
        Path data = folders.resolve("kept");
        EmbeddedPostgresServer.start(data).close();
        Process foreign = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    data.resolve("postgresql/postmaster.pid"),
                    "%d%n%s%n1700000000%n5432%n%n127.0.0.1%n".formatted(foreign.pid(), data.resolve("postgresql")));
            try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data)) {
                assertThat(Sql.askAsOwner(server, "select 1")).containsExactly("1");
            }
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroy();
        }
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(0)
                .strip());
    }

    /** Asks for the program too: a process that has ended may stay in the table until it is collected. */
    private static boolean postgresRuns(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private static void waitUntilGone(long pid) throws InterruptedException {
        for (int attempt = 0; attempt < 200 && postgresRuns(pid); attempt++) {
            Thread.sleep(20);
        }
    }
}
