package no.systemtilgang.bench.side;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What the two delegates of the other engines' process write, in the transaction of the engine. */
public final class Writing {

    private final DataSource dataSource;

    /**
     * @param dataSource gives the connection of the running transaction
     */
    public Writing(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** «Registrer forespørsel»: checks and stores what the vendor sent. */
    public void register(String id, Map<String, Object> variables, String instance) {
        in(connection -> Rows.insertRequest(connection, UUID.fromString(id), variables, instance));
    }

    /** «Opprett systembruker»: the person who is logged in has approved. */
    public void create(String id, String personId) {
        in(connection -> Rows.insertSystemUser(connection, UUID.fromString(id), personId));
    }

    private interface Statements {
        void with(Connection connection) throws SQLException;
    }

    private void in(Statements statements) {
        try (Connection connection = dataSource.getConnection()) {
            statements.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
