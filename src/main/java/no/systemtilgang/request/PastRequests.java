package no.systemtilgang.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Removes for good what vendors once asked for, when it has been kept long enough. What waits stays; so does what was
 * approved, as the ground of its system user, until that is gone too. What others are at is passed over. A row is
 * deleted where it was found, by its {@code ctid}, instead of being looked for once more by its key.
 */
@Repository
public class PastRequests {

    private final JdbcClient jdbc;

    PastRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Removes requests that ended before without a system user.
     *
     * @return how many
     */
    public int remove(Instant before, int atMost) {
        return jdbc.sql("""
                        delete from systemtilgang.request where ctid = any(array(
                            select ctid from systemtilgang.request
                            where (status <> 'New' or is_deleted) and status <> 'Accepted' and last_changed < ?
                            order by last_changed limit ? for update skip locked))""").params(Timestamp.from(before), atMost).update();
    }

    /** Removes the requests that these system users, which are gone, came from. */
    public void removeGrounds(Collection<UUID> systemUserIds) {
        jdbc.sql("delete from systemtilgang.request where id = any(?)")
                .param(systemUserIds.toArray(UUID[]::new))
                .update();
    }

    /**
     * Removes change requests that ended before without a change.
     *
     * @return how many
     */
    public int removeChanges(Instant before, int atMost) {
        return jdbc.sql("""
                        delete from systemtilgang.change_request where ctid = any(array(
                            select ctid from systemtilgang.change_request
                            where (status <> 'New' or is_deleted) and status <> 'Accepted' and last_changed < ?
                            order by last_changed limit ? for update skip locked))""").params(Timestamp.from(before), atMost).update();
    }

    /**
     * Removes all change requests of system users that were removed before.
     *
     * @return how many
     */
    public int removeChangesOfRemovedUsers(Instant before, int atMost) {
        return jdbc.sql("""
                        delete from systemtilgang.change_request where ctid = any(array(
                            select change.ctid from systemtilgang.change_request as change
                            join systemtilgang.system_user as it on it.id = change.system_user_id
                            where (status <> 'New' or change.is_deleted) and it.is_deleted and it.last_changed < ?
                            order by it.last_changed limit ? for update of change skip locked))""").params(Timestamp.from(before), atMost).update();
    }
}
