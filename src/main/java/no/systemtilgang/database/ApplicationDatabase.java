package no.systemtilgang.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * The database {@code systemtilgang} and its two roles: the owner, who migrates, and the application, who works.
 *
 * <p>Everything here can be repeated. Passwords are new for every start and never stored: whoever shares the
 * machine and reaches the loopback port gets nowhere without the memory of the running process.
 */
final class ApplicationDatabase {

    static final String NAME = "systemtilgang";

    private final DatabaseRole owner = DatabaseRole.withNewPassword("systemtilgang_owner");
    private final DatabaseRole application = DatabaseRole.withNewPassword("systemtilgang_app");

    DatabaseRole owner() {
        return owner;
    }

    DatabaseRole application() {
        return application;
    }

    /** Creates what is missing and sets this start's passwords. The only use made of the superuser. */
    void prepare(DataSource superuser) throws SQLException {
        try (Connection connection = superuser.getConnection()) {
            prepareRole(connection, owner);
            prepareRole(connection, application);
            if (!exists(connection, "select 1 from pg_database where datname = ?", NAME)) {
                execute(connection, "create database " + NAME + " owner " + owner.name());
            }
            execute(connection, "revoke all on database " + NAME + " from public");
            execute(connection, "grant connect on database " + NAME + " to " + application.name());
        }
    }

    private static void prepareRole(Connection connection, DatabaseRole role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role.name())) {
            execute(connection, "create role " + role.name());
        }
        execute(connection, "alter role " + role.name() + " login nosuperuser nocreatedb nocreaterole noreplication");
        // The driver hashes the password itself, so the server and its log never see it.
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role.name(), role.password().toCharArray(), "scram-sha-256");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
