package no.systemtilgang.bench.side;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The rows that a flow leaves, in the product's own tables. The connection's transaction is the caller's. */
public final class Rows {

    private Rows() {}

    /** A statement with its values; what the work throws goes to the caller unchecked. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** The request, checked for the form of what was sent. */
    public static void insertRequest(Connection connection, UUID id, Map<String, Object> asked, String instance)
            throws SQLException {
        require(asked, "partyOrgNo", "[0-9]{9}");
        require(asked, "systemId", "\\S{1,255}");
        require(asked, "externalRef", ".{1,255}");
        require(asked, "integrationTitle", ".{1,255}");
        require(asked, "rights", "\\[.{0,4000}]");
        require(asked, "redirectUrl", "https://.{1,8000}");
        Timestamp now = Timestamp.from(Instant.now());
        Timestamp expires = Timestamp.from(now.toInstant().plus(Asked.LIFE));
        update(connection, 1, """
                insert into systemtilgang.request (id, system_id, vendor_org_no, party_org_no, external_ref,
                    integration_title, user_type, rights, access_packages, redirect_url, status,
                    process_instance_id, created, due_at, expires_at, last_changed)
                values (?, ?, ?, ?, ?, ?, 'standard', ?::jsonb, '[]', ?, 'New', ?, ?, ?, ?, ?)
                on conflict (system_id, party_org_no, external_ref)
                    where not is_deleted and status <> 'Timedout' do nothing""", id, asked.get("systemId"),
                Asked.VENDOR, asked.get("partyOrgNo"), asked.get("externalRef"), asked.get("integrationTitle"),
                asked.get("rights"), asked.get("redirectUrl"), instance, now, expires, expires, now);
    }

    /** The request is accepted, and its system user is there. */
    public static void insertSystemUser(Connection connection, UUID id, String personId) throws SQLException {
        Timestamp now = Timestamp.from(Instant.now());
        update(connection, 1, """
                update systemtilgang.request
                set status = 'Accepted', decided_by = ?, decided_at = ?, last_changed = ?, receipt_url = redirect_url
                where id = ? and status = 'New'""", personId, now, now, id);
        update(connection, 1, """
                insert into systemtilgang.system_user (id, system_internal_id, party_org_no, external_ref,
                    integration_title, user_type, rights, access_packages, created, created_by, last_changed)
                select request.id, system_internal_id, party_org_no, external_ref, integration_title, user_type,
                    request.rights, request.access_packages, decided_at, decided_by, decided_at
                from systemtilgang.request join systemtilgang.registered_system using (system_id)
                where request.id = ?""", id);
    }

    /** Runs a statement that must change so many rows. */
    public static void update(Connection connection, int rows, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            int changed = statement.executeUpdate();
            if (changed != rows) {
                throw new IllegalStateException(changed + " rows changed instead of " + rows + " by " + sql);
            }
        }
    }

    /** The only value of the only row. */
    public static Object value(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet result = statement.executeQuery()) {
            if (!result.next()) {
                throw new IllegalStateException("No row from " + sql);
            }
            return result.getObject(1);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static void require(Map<String, Object> asked, String name, String form) {
        if (!(asked.get(name) instanceof String text) || !text.matches(form)) {
            throw new IllegalArgumentException("'" + name + "' is wrong");
        }
    }
}
