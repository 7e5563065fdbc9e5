package no.systemtilgang.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the seals, and how far the sealing is. */
@Repository
class Seals {

    /** What nodes agree on: the key of the lock of whoever seals, and of whoever checks. */
    enum Work {
        SEAL(7_215_001),
        CHECK(7_215_002);

        private final long key;

        Work(long key) {
            this.key = key;
        }
    }

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nobody else is at this work; nobody is then until the transaction ends. */
    boolean begin(Work work) {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(work.key)
                .query(Boolean.class)
                .single();
    }

    /** How far the sealing is; nothing when somebody has taken that row away. */
    Optional<Sealing> sealing() {
        return jdbc.sql("""
                        select seal_id, up_to_event, hash, noted_event,
                            coalesce(noted_xid <= pg_snapshot_xmin(pg_current_snapshot()), false) as settled,
                            coalesce(noted_xid < pg_snapshot_xmax(pg_current_snapshot()), false) as usable
                        from systemtilgang.audit_sealing""")
                .query((row, number) -> new Sealing(
                        row.getLong("seal_id"),
                        row.getLong("up_to_event"),
                        row.getBytes("hash"),
                        row.getObject("noted_event", Long.class),
                        row.getBoolean("settled"),
                        row.getBoolean("usable")))
                .optional();
    }

    /** Up to this event there is nothing left to seal. */
    void passed(long upToEvent) {
        jdbc.sql("update systemtilgang.audit_sealing set up_to_event = greatest(up_to_event, ?)")
                .param(upToEvent)
                .update();
    }

    /** Waits, from now on, for what is going on now; the transaction must not have written anything yet. */
    void note(long lastDrawn) {
        jdbc.sql("update systemtilgang.audit_sealing set noted_event = ?, noted_xid = pg_current_xact_id()")
                .param(lastDrawn)
                .update();
    }

    /** Nothing has been begun that is not sealed. */
    void noteNothing() {
        jdbc.sql("update systemtilgang.audit_sealing set noted_event = null, noted_xid = null")
                .update();
    }

    void add(Seal seal) {
        jdbc.sql("""
                        with sealed as (
                            insert into systemtilgang.audit_seal (id, after_event, up_to_event, event_ids, event_hashes,
                                sealed_at, previous_hash, hash)
                            values (:id, :after, :upTo, :ids, :hashes, :at, :previous, :hash))
                        update systemtilgang.audit_sealing set seal_id = :id, up_to_event = :upTo, hash = :hash""")
                .param("id", seal.id())
                .param("after", seal.afterEvent())
                .param("upTo", seal.upToEvent())
                .param("ids", seal.eventIds().toArray(Long[]::new))
                .param("hashes", seal.eventHashes().toArray(byte[][]::new))
                .param("at", Timestamp.from(seal.sealedAt()))
                .param("previous", seal.previousHash())
                .param("hash", seal.hash())
                .update();
    }

    /** The seals after one, in the order of their ids. */
    List<Seal> after(long id, int atMost) {
        return jdbc.sql("select * from systemtilgang.audit_seal where id > ? order by id limit ?")
                .params(id, atMost)
                .query(Seals::read)
                .list();
    }

    private static Seal read(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getLong("id"),
                row.getLong("after_event"),
                row.getLong("up_to_event"),
                Arrays.stream(elements(row.getArray("event_ids"), Long[].class))
                        .map(it -> Objects.requireNonNullElse(it, 0L))
                        .toList(),
                Arrays.asList(elements(row.getArray("event_hashes"), byte[][].class)),
                row.getTimestamp("sealed_at").toInstant(),
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }

    private static <T> T elements(Array array, Class<T> type) throws SQLException {
        return type.cast(array.getArray());
    }
}
