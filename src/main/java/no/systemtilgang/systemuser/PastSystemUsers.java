package no.systemtilgang.systemuser;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Removes for good what was removed or finished and has been kept long enough. What others are at is passed over, and what
 * something else still refers to.
 */
@Repository
public class PastSystemUsers {

    private final JdbcClient jdbc;

    PastSystemUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Removes system users that were taken out of use before; there must be a transaction.
     *
     * @return which
     */
    public List<UUID> remove(Instant before, int atMost) {
        UUID[] users = ids("""
                select id from systemtilgang.system_user as it where is_deleted and last_changed < ?
                    and not exists (select from systemtilgang.change_request where system_user_id = it.id)
                    and not exists (select from systemtilgang.system_user_client where system_user_id = it.id)
                    and not exists (select from systemtilgang.client_set_up where system_user_id = it.id)
                    and not exists (select from systemtilgang.system_user_removal where system_user_id = it.id)
                    and not exists (select from systemtilgang.client_batch
                        where system_user_id = it.id and state = 'Running')
                order by last_changed limit ? for update skip locked""", Timestamp.from(before), atMost);
        removeBatches(
                ids("select id from systemtilgang.client_batch where system_user_id = any(?)", new Object[] {users}));
        delete("systemtilgang.system_user where id", users);
        return List.of(users);
    }

    /**
     * Removes choices of clients that were made before and are dealt with, or were never begun; there must be a
     * transaction.
     *
     * @return how many
     */
    public int removeBatches(Instant before, int atMost) {
        return removeBatches(ids("""
                select id from systemtilgang.client_batch as it where state <> 'Running' and created < ?
                    and not exists (select from systemtilgang.client_set_up where batch_id = it.id)
                order by created limit ? for update skip locked""", Timestamp.from(before), atMost));
    }

    private int removeBatches(UUID[] batches) {
        delete("systemtilgang.client_batch_item where batch_id", batches);
        return delete("systemtilgang.client_batch where id", batches);
    }

    private UUID[] ids(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(List.of(parameters))
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private int delete(String tableAndColumn, UUID[] ids) {
        return jdbc.sql("delete from " + tableAndColumn + " = any(?)")
                .params(List.of((Object) ids))
                .update();
    }
}
