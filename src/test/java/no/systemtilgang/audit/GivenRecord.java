package no.systemtilgang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Events of a test's own in the record, and the hand of somebody who owns the database. */
public final class GivenRecord {

    /** An organisation of the cast. */
    public static final String APE = "310904473";

    /** A vendor of the cast. */
    public static final String SMARTCLOUD = "991825827";

    private static final Duration LONGEST_SEALING = Duration.ofMinutes(1);

    private final AuditTrail trail;
    private final Sealer sealer;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final JdbcClient owner;

    GivenRecord(
            AuditTrail trail,
            Sealer sealer,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            @Qualifier("migrationDataSource") DataSource owner) {
        this.trail = trail;
        this.sealer = sealer;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.owner = JdbcClient.create(owner);
    }

    /** Works past the application, as whoever owns the tables. */
    public JdbcClient owner() {
        return owner;
    }

    /** An event by a person; answers its id. */
    public long byPerson(String personId) {
        return add(AuditEvent.byPerson(
                AuditAction.SYSTEM_USER_CHANGED, personId, "tilgangsstyrer", APE, UUID.randomUUID()));
    }

    /** An event by a vendor; answers its id. */
    public long byVendor() {
        return add(AuditEvent.byVendor(AuditAction.REQUEST_CREATED, SMARTCLOUD, APE, UUID.randomUUID()));
    }

    long add(AuditEvent event) {
        return transaction.execute(status -> {
            trail.append(event);
            return jdbc.sql("select max(id) from systemtilgang.audit_event where subject_id = ?")
                    .param(event.subjectId())
                    .query(Long.class)
                    .single();
        });
    }

    /** Lets the job run until everything that is committed now is sealed. */
    public void sealAll() {
        long last = max("select max(id) from systemtilgang.audit_event");
        Instant end = Instant.now().plus(LONGEST_SEALING);
        while (sealedUpTo() < last) {
            assertThat(Instant.now()).as("when all is sealed").isBefore(end);
            sealer.seal();
        }
    }

    long sealedUpTo() {
        return max("select up_to_event from systemtilgang.audit_sealing");
    }

    /** The seals in which an event is. */
    public List<Long> sealsOf(long event) {
        return jdbc.sql("select id from systemtilgang.audit_seal where ? = any (event_ids) order by id")
                .param(event)
                .query(Long.class)
                .list();
    }

    /** Does something to a row behind the application's back, and puts the row back afterwards. */
    public void spoiled(String table, long id, String sql, Runnable then) {
        String copy = owner.sql("select to_jsonb(it)::text from systemtilgang." + table + " as it where id = ?")
                .param(id)
                .query(String.class)
                .single();
        try {
            assertThat(owner.sql(sql).param(id).update()).isEqualTo(1);
            then.run();
        } finally {
            owner.sql("delete from systemtilgang." + table + " where id = ?")
                    .param(id)
                    .update();
            owner.sql("insert into systemtilgang." + table + " overriding system value"
                            + " select * from jsonb_populate_record(null::systemtilgang." + table + ", ?::jsonb)")
                    .param(copy)
                    .update();
        }
    }

    private long max(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
