package no.systemtilgang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts and stops. One folder for all tests of this class, so that the server is unpacked once. */
class EmbeddedPostgresServerTest {

    @TempDir
    static Path folders;

    @Test
    void startsAndKeepsDataBetweenRuns() throws SQLException {
        Path data = folders.resolve("kept");
        String firstPassword;
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data)) {
            Sql.asOwner(server, "create table note (text text)", "insert into note values ('Blåbærgrød')");
            firstPassword = server.owner().password();
        }
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data)) {
            assertThat(Sql.askAsOwner(server, "select text from note")).containsExactly("Blåbærgrød");
            assertThat(server.owner().password())
                    .as("a password for this start only")
                    .isNotEqualTo(firstPassword);
        }
    }

    @Test
    void namesAFolderThatCannotBeUsed() throws IOException {
        Path file = Files.createFile(folders.resolve("a-file"));
        assertThatThrownBy(() -> EmbeddedPostgresServer.start(file))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("systemtilgang.data");
    }

    @Test
    void anInitialisationCutShortIsSetAside() throws IOException, SQLException {
        Path data = folders.resolve("cut-short");
        Path cluster = Files.createDirectories(data.resolve("postgresql"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data)) {
            assertThat(Sql.askAsOwner(server, "select 1")).containsExactly("1");
        }
        assertThat(data).isDirectoryContaining("glob:**/postgresql-unfinished-*");
    }

    @Test
    @Timeout(30)
    void saysWhyPostgresDoesNotStart() throws IOException {
        Path data = folders.resolve("newer");
        EmbeddedPostgresServer.start(data).close();
        Files.writeString(data.resolve("postgresql/PG_VERSION"), "99\n");
        assertThatThrownBy(() -> EmbeddedPostgresServer.start(data))
                .hasMessageContaining(data.toString())
                .hasMessageContaining("database files are incompatible with server");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
