package no.systemtilgang.systemuser;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.register.Powers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes what people have begun to create; each person has one for a system and an organisation at most. */
@Repository
public class Creations {

    private static final String THE_SAME = "person_id = ? and party_org_no = ? and system_internal_id = ?";

    private final JdbcClient jdbc;

    Creations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores what is begun; answers false when the person has begun the same already. */
    public boolean begin(Creation creation, String processInstanceId) {
        return jdbc.sql("""
                                insert into systemtilgang.system_user_creation (id, system_internal_id, party_org_no,
                                    person_id, rights, access_packages, due_at, process_instance_id)
                                values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
                                on conflict (party_org_no, system_internal_id, person_id) do nothing""")
                        .params(
                                creation.id(),
                                creation.systemInternalId(),
                                creation.partyOrgNo(),
                                creation.personId(),
                                creation.powers().rightsJson(),
                                creation.powers().accessPackagesJson(),
                                Timestamp.from(creation.dueAt()),
                                processInstanceId)
                        .update()
                == 1;
    }

    /** The one with this id, while it is open. */
    public Optional<Creation> find(UUID id) {
        return one("id = ?", id);
    }

    /** The same, and nobody else answers it until the transaction ends. */
    public Optional<Creation> lock(UUID id) {
        return one("id = ? for update", id);
    }

    /** What the person has begun for the system and the organisation. */
    public Optional<Creation> find(String personId, String partyOrgNo, UUID systemInternalId) {
        return one(THE_SAME, personId, partyOrgNo, systemInternalId);
    }

    /** The same, locked. */
    public Optional<Creation> lock(String personId, String partyOrgNo, UUID systemInternalId) {
        return one(THE_SAME + " for update", personId, partyOrgNo, systemInternalId);
    }

    /** Locks what a process instance carries, and tells whether it is still there. */
    public boolean lockStillWaiting(String processInstanceId) {
        return one("process_instance_id = ? for update", processInstanceId).isPresent();
    }

    /** Whether this instance carries it. */
    public boolean isOf(UUID id, String processInstanceId) {
        return one("id = ? and process_instance_id = ?", id, processInstanceId).isPresent();
    }

    /** Writes down the answer to a locked one. */
    public void answer(UUID id, boolean confirmed) {
        jdbc.sql("update systemtilgang.system_user_creation set confirmed = ? where id = ?")
                .params(confirmed, id)
                .update();
    }

    /** Takes one away that is no longer open. */
    public void end(UUID id) {
        jdbc.sql("delete from systemtilgang.system_user_creation where id = ?")
                .param(id)
                .update();
    }

    /** Those whose time is out, locked; others' locked rows are skipped. */
    public List<UUID> lockDue(Instant now, int limit) {
        return jdbc.sql("""
                        select id from systemtilgang.system_user_creation where due_at <= ?
                        order by due_at limit ? for update skip locked""")
                .params(Timestamp.from(now), limit)
                .query(UUID.class)
                .list();
    }

    /** Lets the sweep come back to one later. */
    public void postpone(UUID id, Instant dueAt) {
        jdbc.sql("update systemtilgang.system_user_creation set due_at = ? where id = ?")
                .params(Timestamp.from(dueAt), id)
                .update();
    }

    private Optional<Creation> one(String where, Object... parameters) {
        return jdbc.sql("select * from systemtilgang.system_user_creation where " + where)
                .params(parameters)
                .query(Creations::read)
                .optional();
    }

    private static Creation read(ResultSet row, int number) throws SQLException {
        return new Creation(
                row.getObject("id", UUID.class),
                row.getObject("system_internal_id", UUID.class),
                row.getString("party_org_no"),
                row.getString("person_id"),
                Powers.fromJson(row.getString("rights"), row.getString("access_packages")),
                row.getTimestamp("due_at").toInstant(),
                row.getObject("confirmed", Boolean.class));
    }
}
