package no.systemtilgang.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Short ways for the tests to talk to a server. */
final class Sql {

    private Sql() {}

    static void asOwner(EmbeddedPostgresServer server, String... statements) throws SQLException {
        for (String statement : statements) {
            run(server, server.owner(), statement);
        }
    }

    static List<String> askAsOwner(EmbeddedPostgresServer server, String query) throws SQLException {
        return ask(server, server.owner(), query);
    }

    static void run(EmbeddedPostgresServer server, DatabaseRole role, String sql) throws SQLException {
        try (Connection connection = connect(server, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> ask(EmbeddedPostgresServer server, DatabaseRole role, String query) throws SQLException {
        try (Connection connection = connect(server, role);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> first = new ArrayList<>();
            while (rows.next()) {
                first.add(rows.getString(1));
            }
            return first;
        }
    }

    private static Connection connect(EmbeddedPostgresServer server, DatabaseRole role) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), role.name(), role.password());
    }
}
