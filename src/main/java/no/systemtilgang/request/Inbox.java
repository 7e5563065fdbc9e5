package no.systemtilgang.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What vendors have asked an organisation for: requests and change requests in one list. */
@Repository
public class Inbox {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID ANY = new UUID(0, 0);

    private static final String SELECT = """
            select asked.*, nullif(external_ref, party_org_no) as reference, coalesce(vendor.name, vendor_org_no) as vendor_name, person.name as decided_by_name
            from (
                (select id, case user_type when 'agent' then 'CLIENTS' else 'OWN' end as kind, integration_title,
                    external_ref, party_org_no, vendor_org_no, status, escalated, reminded_at, created, decided_at, decided_by
                from systemtilgang.request
                where not is_deleted and party_org_no = :orgNo and status %1$s 'New' and (created, id) < (:created, :id)
                    and (:own and user_type = 'standard'
                        or user_type = 'agent' and (:clients or :escalatedClients and escalated))
                order by %2$s limit :atMost)
                union all
                (select id, 'CHANGE', integration_title,
                    external_ref, party_org_no, vendor_org_no, status, false, reminded_at, created, decided_at, decided_by
                from systemtilgang.change_request
                where :own and not is_deleted and party_org_no = :orgNo and status %1$s 'New'
                    and (created, id) < (:created, :id)
                order by created desc, id desc limit :atMost)) as asked
            left join systemtilgang.organisation as vendor on vendor.org_no = vendor_org_no
            left join systemtilgang.person on person_id = decided_by
            order by %2$s limit :atMost""";

    /** The statement of {@link #waiting}. */
    static final String WAITING = SELECT.formatted("=", "escalated desc, created desc, id desc");

    private static final String ANSWERED = SELECT.formatted("<>", "created desc, id desc");

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What of an organisation's inbox somebody has to do with.
     *
     * @param own what is for own use, and changes of it
     * @param clients what is for clients
     * @param escalatedClients of what is for clients, what was passed on
     */
    public record Scope(boolean own, boolean clients, boolean escalatedClients) {}

    /** What waits for an answer: first what was passed on, then the newest. */
    public List<InboxEntry> waiting(String orgNo, Scope scope, int atMost) {
        return read(WAITING, orgNo, scope, NEVER, ANY, atMost);
    }

    /**
     * What waits no longer, the newest first.
     *
     * @param created when the one was made behind which the list goes on
     * @param id the id of that one
     */
    public List<InboxEntry> answered(String orgNo, Scope scope, Instant created, UUID id, int atMost) {
        return read(ANSWERED, orgNo, scope, created, id, atMost);
    }

    private List<InboxEntry> read(String sql, String orgNo, Scope scope, Instant created, UUID id, int atMost) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "orgNo", orgNo,
                "own", scope.own(),
                "clients", scope.clients(),
                "escalatedClients", scope.escalatedClients(),
                "created", Timestamp.from(created),
                "id", id,
                "atMost", atMost));
        return jdbc.sql(sql).params(parameters).query(Inbox::entry).list();
    }

    private static InboxEntry entry(ResultSet row, int number) throws SQLException {
        Timestamp decidedAt = row.getTimestamp("decided_at");
        return new InboxEntry(
                row.getObject("id", UUID.class),
                InboxEntry.Kind.valueOf(row.getString("kind")),
                row.getString("integration_title"),
                row.getString("reference"),
                row.getString("vendor_name"),
                RequestStatus.valueOf(row.getString("status")),
                row.getBoolean("escalated"),
                row.getTimestamp("reminded_at") != null,
                row.getTimestamp("created").toInstant(),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decided_by_name"));
    }
}
