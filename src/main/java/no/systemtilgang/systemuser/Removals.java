package no.systemtilgang.systemuser;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes which removals are open; a system user has one at most. Whoever writes has locked the system user. */
@Repository
public class Removals {

    private final JdbcClient jdbc;

    Removals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens the removal of a system user; answers false when it is open already. */
    public boolean begin(UUID systemUserId, String processInstanceId, Instant dueAt) {
        return jdbc.sql("""
                                insert into systemtilgang.system_user_removal (system_user_id, process_instance_id, due_at)
                                values (?, ?, ?) on conflict (system_user_id) do nothing""")
                        .params(systemUserId, processInstanceId, Timestamp.from(dueAt))
                        .update()
                == 1;
    }

    /** The open removal of a system user. */
    public Optional<Removal> find(UUID systemUserId) {
        return jdbc.sql("select * from systemtilgang.system_user_removal where system_user_id = ?")
                .param(systemUserId)
                .query(Removals::read)
                .optional();
    }

    /** The system user whose removal a process instance carries. */
    public Optional<UUID> carriedBy(String processInstanceId) {
        return jdbc.sql("select system_user_id from systemtilgang.system_user_removal where process_instance_id = ?")
                .param(processInstanceId)
                .query(UUID.class)
                .optional();
    }

    /** Writes down the answer. */
    public void answer(UUID systemUserId, boolean confirmed) {
        jdbc.sql("update systemtilgang.system_user_removal set confirmed = ? where system_user_id = ?")
                .params(confirmed, systemUserId)
                .update();
    }

    /** Takes a removal away that is no longer open. */
    public void end(UUID systemUserId) {
        jdbc.sql("delete from systemtilgang.system_user_removal where system_user_id = ?")
                .param(systemUserId)
                .update();
    }

    /** System users whose removal is due; their rows are locked, others' locked rows are skipped. */
    public List<UUID> lockDue(Instant now, int limit) {
        return jdbc.sql("""
                        select it.id from systemtilgang.system_user_removal
                        join systemtilgang.system_user as it on it.id = system_user_id
                        where due_at <= ? order by due_at limit ? for update of it skip locked""")
                .params(Timestamp.from(now), limit)
                .query(UUID.class)
                .list();
    }

    /** Lets the sweep come back to one later. */
    public void postpone(UUID systemUserId, Instant dueAt) {
        jdbc.sql("update systemtilgang.system_user_removal set due_at = ? where system_user_id = ?")
                .params(Timestamp.from(dueAt), systemUserId)
                .update();
    }

    private static Removal read(ResultSet row, int number) throws SQLException {
        return new Removal(
                row.getObject("system_user_id", UUID.class),
                row.getTimestamp("due_at").toInstant(),
                row.getObject("confirmed", Boolean.class));
    }
}
