package no.systemtilgang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what happened. */
@Repository
public class AuditLog {

    private static final String SELECT = """
            select id, occurred_at, action, actor, person_id, address, role, vendor_org_no, party_org_no, subject_id,
            details ->> 'client' as client_org_no, correlation_id
            from systemtilgang.audit_record where\s""";

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that happened.
     *
     * @param id of the event; a later one has a greater id
     * @param byPerson whether a person did it
     * @param personId who did it; null where a vendor or the service itself did, and when the person is erased
     * @param role the authority in which the person acted; null where none did
     * @param partyOrgNo the organisation that it was done for; null for none
     * @param subjectId what it was about; null for no single thing
     * @param vendorOrgNo the vendor that did it, or null
     * @param clientOrgNo the client that it was about, or null
     * @param address from where; null for work in the background, and when it is erased
     */
    public record Entry(
            long id,
            Instant at,
            AuditAction action,
            boolean byPerson,
            String personId,
            String role,
            String partyOrgNo,
            String vendorOrgNo,
            UUID subjectId,
            String clientOrgNo,
            String address,
            String correlationId) {

        /** Whether a person did it of whom nothing is stored any more. */
        public boolean erased() {
            return byPerson && personId == null;
        }
    }

    /**
     * What happened to a request or a system user, the latest first.
     *
     * @param before only what is older than the event with this id
     */
    public List<Entry> of(UUID subjectId, long before, int atMost) {
        return jdbc.sql(SELECT + "subject_id = ? and id < ? order by id desc limit ?")
                .params(subjectId, before, atMost)
                .query(AuditLog::read)
                .list();
    }

    /**
     * What was done for an organisation, the oldest first.
     *
     * @param after only what is later than the event with this id
     */
    public List<Entry> ofOrganisation(String orgNo, long after, int atMost) {
        return jdbc.sql(SELECT + "party_org_no = ? and id > ? order by id limit ?")
                .params(orgNo, after, atMost)
                .query(AuditLog::read)
                .list();
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("occurred_at").toInstant(),
                AuditAction.valueOf(row.getString("action")),
                row.getString("actor").equals("person"),
                row.getString("person_id"),
                row.getString("role"),
                row.getString("party_org_no"),
                row.getString("vendor_org_no"),
                row.getObject("subject_id", UUID.class),
                row.getString("client_org_no"),
                row.getString("address"),
                row.getString("correlation_id"));
    }
}
