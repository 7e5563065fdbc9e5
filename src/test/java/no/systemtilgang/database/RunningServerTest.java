package no.systemtilgang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running server is like; none of these tests changes it. */
class RunningServerTest {

    @TempDir
    static Path data;

    static EmbeddedPostgresServer server;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgresServer.start(data.resolve("own"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void writesAreDurable() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test
    void onlyWhoKnowsThePasswordGetsInAndOnlyOverLoopback() throws SQLException, IOException {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Files.readAllLines(data.resolve("own/postgresql/postmaster.pid"))
                        .get(4))
                .as("the folder of the Unix socket, which has its own access rules")
                .isEmpty();
        for (String name : List.of("systemtilgang_app", "systemtilgang_owner", "postgres")) {
            DatabaseRole guess = new DatabaseRole(name, "guessed");
            assertThatThrownBy(() -> Sql.ask(server, guess, "select 1"))
                    .as(name)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void theApplicationRoleHasNoDdl() throws SQLException {
        Sql.asOwner(
                server,
                "create table owned (id int)",
                "create schema other",
                "grant select on owned to systemtilgang_app");

        assertThat(Sql.ask(server, server.application(), "select count(*) from owned"))
                .containsExactly("0");
        for (String ddl : List.of(
                "create table mine (id int)",
                "create temporary table mine (id int)",
                "create table other.mine (id int)",
                "create schema mine",
                "alter table owned add column more int",
                "drop table owned",
                "create role mine",
                "create database mine")) {
            assertThatThrownBy(() -> Sql.run(server, server.application(), ddl))
                    .as(ddl)
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void sortsAndComparesNorwegianLetters() throws SQLException {
        assertThat(setting("server_encoding")).isEqualTo("UTF8");
        assertThat(Sql.askAsOwner(server, "select lower('ÆØÅ')")).containsExactly("æøå");
        assertThat(Sql.askAsOwner(
                        server,
                        "select n from (values ('Ås'), ('Østby'), ('Ærlig'), ('Ask')) v(n)"
                                + " order by n collate \"nb-NO-x-icu\""))
                .containsExactly("Ask", "Ærlig", "Østby", "Ås");
    }

    @Test
    void refusesASecondInstanceOnTheSameFolder() throws SQLException {
        assertThatThrownBy(() -> EmbeddedPostgresServer.start(data.resolve("own")))
                .isInstanceOf(FolderInUseException.class)
                .hasMessageContaining("Another instance uses " + data)
                .hasMessageContaining("SYSTEMTILGANG_DATA");
        assertThat(Sql.askAsOwner(server, "select 1")).containsExactly("1");
    }

    @Test
    void itsFilesAreClosedToOtherUsers() throws IOException {
        for (String folder : List.of("", "postgresql", "postgresql-binaries")) {
            assertThat(permissions(folder)).as(folder).isEqualTo("rwx------");
        }
        for (String file : List.of("postgresql.log", "postgresql/superuser-password")) {
            assertThat(permissions(file)).as(file).isEqualTo("rw-------");
        }
    }

    @Test
    void itsPasswordsReachNoLog() {
        assertThat(server.owner()).hasToString("systemtilgang_owner");
        assertThat(data.resolve("own/postgresql.log"))
                .content()
                .doesNotContain(server.owner().password())
                .doesNotContain(server.application().password());
    }

    private static String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("own").resolve(path)));
    }

    private static String setting(String name) throws SQLException {
        return Sql.askAsOwner(server, "select current_setting('" + name + "')").get(0);
    }
}
