package no.systemtilgang.bench.kit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements on a connection; what the database refuses ends the run. */
final class Sql {

    private Sql() {}

    /** A row, as something else. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** All rows. */
    static <T> List<T> rows(Connection connection, String sql, Row<T> row) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<T> all = new ArrayList<>();
            while (result.next()) {
                all.add(row.read(result));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The number in the only row. */
    static long number(Connection connection, String sql) {
        return rows(connection, sql, it -> it.getLong(1)).get(0);
    }
}
