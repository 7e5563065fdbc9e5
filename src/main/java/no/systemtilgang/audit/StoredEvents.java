package no.systemtilgang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the events with their hashes, in the order of their ids. */
@Repository
class StoredEvents {

    /** Every column, in an order that never changes, so that no two events read alike. */
    private static final String CANONICAL = """
            jsonb_build_array(event.id, (extract(epoch from event.occurred_at) * 1000000)::bigint, event.action,
                event.actor, event.person_ref, event.role, event.vendor_org_no, event.party_org_no, event.subject_id,
                event.details, event.correlation_id)::text as canonical""";

    /** The limit keeps the database from reading all persons for a part of the events. */
    private static final String SELECT = "select event.id, event.occurred_at, event.action, event.subject_id,"
            + " event.person_ref, person.ref, person.salt, person.person_id, person.address, " + CANONICAL + """

             from systemtilgang.audit_event as event
                left join lateral (select * from systemtilgang.audit_person
                    where ref = event.person_ref limit 1) as person on true
             where event.id > ? and event.id <= ? order by event.id limit ?""";

    private final JdbcClient jdbc;

    StoredEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those after one id, up to another and with it. */
    List<StoredEvent> between(long after, long upTo, int atMost) {
        return jdbc.sql(SELECT)
                .params(after, upTo, atMost)
                .query(StoredEvents::read)
                .list();
    }

    /** The last id that an event has or will have once its transaction commits. */
    long lastDrawn() {
        return jdbc.sql("select case when is_called then last_value else 0 end from systemtilgang.audit_event_id_seq")
                .query(Long.class)
                .single();
    }

    private static String what(String action, String subjectId) {
        return subjectId == null ? action : action + " " + subjectId;
    }

    private static StoredEvent read(ResultSet row, int number) throws SQLException {
        String ref = row.getString("ref");
        return new StoredEvent(
                row.getLong("id"),
                row.getTimestamp("occurred_at").toInstant(),
                what(row.getString("action"), row.getString("subject_id")),
                Fingerprint.of(row.getString("canonical")),
                ref == null
                        || ref.equals(Fingerprint.ofPerson(
                                row.getString("salt"), row.getString("person_id"), row.getString("address"))));
    }
}
