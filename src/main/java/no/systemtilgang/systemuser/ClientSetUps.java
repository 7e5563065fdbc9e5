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

/** Reads and writes which set-ups of clients are open; a system user has one at most. */
@Repository
public class ClientSetUps {

    private final JdbcClient jdbc;

    ClientSetUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens the set-up of a system user; answers false when it is open already. */
    public boolean open(UUID systemUserId, String processInstanceId, Instant dueAt) {
        return jdbc.sql("""
                                insert into systemtilgang.client_set_up (system_user_id, process_instance_id, due_at)
                                values (?, ?, ?) on conflict (system_user_id) do nothing""")
                        .params(systemUserId, processInstanceId, Timestamp.from(dueAt))
                        .update()
                == 1;
    }

    /** The open set-up of a system user. */
    public Optional<ClientSetUp> find(UUID systemUserId) {
        return jdbc.sql("select * from systemtilgang.client_set_up where system_user_id = ?")
                .param(systemUserId)
                .query(ClientSetUps::read)
                .optional();
    }

    /** The system user whose set-up a process instance carries. */
    public Optional<UUID> carriedBy(String processInstanceId) {
        return jdbc.sql("select system_user_id from systemtilgang.client_set_up where process_instance_id = ?")
                .param(processInstanceId)
                .query(UUID.class)
                .optional();
    }

    /** Remembers what was chosen, which begins its time anew. */
    public void choose(UUID systemUserId, UUID batchId, Instant dueAt) {
        jdbc.sql("""
                        update systemtilgang.client_set_up set batch_id = ?, due_at = ?, failures_shown = false
                        where system_user_id = ?""").params(batchId, Timestamp.from(dueAt), systemUserId).update();
    }

    /** Lets it show which of what was chosen could not be added. */
    public void showFailures(UUID systemUserId) {
        jdbc.sql("update systemtilgang.client_set_up set failures_shown = true where system_user_id = ?")
                .param(systemUserId)
                .update();
    }

    /** Remembers that a client administrator is done. */
    public void finish(UUID systemUserId) {
        jdbc.sql("update systemtilgang.client_set_up set finished = true, batch_id = null where system_user_id = ?")
                .param(systemUserId)
                .update();
    }

    /** Takes a set-up away that is no longer open. */
    public void close(UUID systemUserId) {
        jdbc.sql("delete from systemtilgang.client_set_up where system_user_id = ?")
                .param(systemUserId)
                .update();
    }

    /**
     * System users whose set-up waits and is due; their rows are locked, others' locked rows are skipped. Whoever
     * completes or ends a set-up locks the system user first too.
     */
    public List<UUID> lockDue(Instant now, int limit) {
        return jdbc.sql("""
                        select it.id from systemtilgang.client_set_up as set_up
                        join systemtilgang.system_user as it on it.id = system_user_id
                        where due_at <= ? and not exists (select from systemtilgang.client_batch as batch
                            where batch.system_user_id = it.id and state = 'Running')
                        order by due_at limit ? for update of it skip locked""")
                .params(Timestamp.from(now), limit)
                .query(UUID.class)
                .list();
    }

    /** Lets the sweep come back to one later. */
    public void postpone(UUID systemUserId, Instant dueAt) {
        jdbc.sql("update systemtilgang.client_set_up set due_at = ? where system_user_id = ?")
                .params(Timestamp.from(dueAt), systemUserId)
                .update();
    }

    private static ClientSetUp read(ResultSet row, int number) throws SQLException {
        return new ClientSetUp(
                row.getObject("system_user_id", UUID.class),
                row.getTimestamp("due_at").toInstant(),
                row.getObject("batch_id", UUID.class),
                row.getBoolean("failures_shown"),
                row.getBoolean("finished"));
    }
}
