package no.systemtilgang.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what happened. */
@Repository
public class AuditLog {

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that happened to a request or a system user.
     *
     * @param id of the event; a later one has a greater id
     * @param personId who did it; null where a vendor or the service itself did
     * @param vendorOrgNo the vendor that did it, or null
     * @param clientOrgNo the client that it was about, or null
     */
    public record Entry(
            long id, Instant at, AuditAction action, String personId, String vendorOrgNo, String clientOrgNo) {}

    /**
     * What happened to a request or a system user, the latest first.
     *
     * @param before only what is older than the event with this id
     */
    public List<Entry> of(UUID subjectId, long before, int atMost) {
        return jdbc.sql("""
                        select id, occurred_at as at, action, person_id, vendor_org_no,
                            details ->> 'client' as client_org_no
                        from systemtilgang.audit_event
                        where subject_id = ? and id < ? order by id desc limit ?""")
                .params(subjectId, before, atMost)
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        AuditAction.valueOf(row.getString("action")),
                        row.getString("person_id"),
                        row.getString("vendor_org_no"),
                        row.getString("client_org_no")))
                .list();
    }
}
