package no.systemtilgang.systemuser;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.audit.Origin;
import no.systemtilgang.systemuser.NotAdded.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the clients that persons have chosen to add, and what became of each. */
@Repository
public class ClientBatches {

    private final JdbcClient jdbc;

    ClientBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a new batch with these lines; it waits until it is {@link #begin begun}. */
    public UUID write(UUID systemUserId, String personId, String role, Instant now, List<String> lines) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into systemtilgang.client_batch
                            (id, system_user_id, person_id, role, created, total, state)
                        values (?, ?, ?, ?, ?, ?, 'New')""")
                .params(id, systemUserId, personId, role, Timestamp.from(now), lines.size())
                .update();
        jdbc.sql("""
                        insert into systemtilgang.client_batch_item (batch_id, position, text)
                        select ?, position, text from unnest(?::text[]) with ordinality as line (text, position)""").params(id, lines.toArray(String[]::new)).update();
        return id;
    }

    /**
     * Begins a new batch, if it is the person's and of the system user; answers whether it is. What is done for it will be
     * on record as coming from here.
     */
    public boolean begin(UUID id, UUID systemUserId, String personId) {
        Origin origin = Origin.current();
        return jdbc.sql("""
                                update systemtilgang.client_batch set state = 'Running', address = ?, correlation_id = ?
                                where id = ? and system_user_id = ? and person_id = ? and state = 'New'""")
                        .params(origin.address(), origin.correlationId(), id, systemUserId, personId)
                        .update()
                == 1;
    }

    /** The batch with this id, also of a removed system user. */
    public Optional<ClientBatch> find(UUID id) {
        return jdbc.sql("""
                        select batch.*, party_org_no from systemtilgang.client_batch as batch
                        join systemtilgang.system_user as it on it.id = system_user_id
                        where batch.id = ? and state <> 'New'""").param(id).query(ClientBatches::read).optional();
    }

    /** The batch that runs for a system user. */
    public Optional<UUID> running(UUID systemUserId) {
        return jdbc.sql("select id from systemtilgang.client_batch where system_user_id = ? and state = 'Running'")
                .param(systemUserId)
                .query(UUID.class)
                .optional();
    }

    /** How far a batch is. */
    public BatchProgress progress(UUID id) {
        return jdbc.sql("select * from systemtilgang.client_batch where id = ?")
                .param(id)
                .query((row, number) -> new BatchProgress(
                        id,
                        row.getObject("system_user_id", UUID.class),
                        row.getInt("total"),
                        row.getInt("done"),
                        row.getInt("done") - row.getInt("failed"),
                        row.getInt("failed"),
                        "Finished".equals(row.getString("state"))))
                .single();
    }

    /** What became of all lines of a batch. */
    public Added result(UUID id) {
        return new Added(numbers(id, "Added"), numbers(id, "There"), failures(id));
    }

    /** The lines that could not be added, in their order. */
    public List<NotAdded> failures(UUID id) {
        return jdbc.sql("""
                        select coalesce(item.org_no, text) as written, name, reason, packages
                        from systemtilgang.client_batch_item as item
                        left join systemtilgang.organisation on organisation.org_no = item.org_no
                        where batch_id = ? and outcome = 'Failed' order by position""").param(id).query(ClientBatches::failure).list();
    }

    /** Fails all lines that are not dealt with yet. */
    public void failRest(UUID id, Reason reason) {
        jdbc.sql("""
                        with failed as (
                            update systemtilgang.client_batch_item set outcome = 'Failed', reason = ?
                            where batch_id = ? and outcome is null returning 1)
                        update systemtilgang.client_batch
                        set done = total, failed = failed + (select count(*) from failed) where id = ?""").params(reason.name(), id, id).update();
    }

    /** Ends a batch of which all lines are dealt with. */
    public void finish(UUID id) {
        jdbc.sql("update systemtilgang.client_batch set state = 'Finished', address = null"
                        + " where id = ? and state = 'Running'")
                .param(id)
                .update();
    }

    /** The next lines that are not dealt with. */
    List<Line> next(UUID id, int limit) {
        return jdbc.sql("""
                        select position, text from systemtilgang.client_batch_item
                        where batch_id = ? and outcome is null order by position limit ?""").params(id, limit).query(Line.class).list();
    }

    /** Writes what became of lines that were not dealt with. */
    void record(UUID id, List<LineOutcome> outcomes) {
        int written = jdbc.sql("""
                        update systemtilgang.client_batch_item as item
                        set org_no = done.org_no, outcome = done.outcome, reason = done.reason,
                            packages = string_to_array(done.packages, ' ')
                        from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
                            as done (position, org_no, outcome, reason, packages)
                        where batch_id = ? and item.position = done.position and item.outcome is null""")
                .params(
                        outcomes.stream().map(it -> it.line().position()).toArray(Integer[]::new),
                        outcomes.stream().map(LineOutcome::orgNo).toArray(String[]::new),
                        outcomes.stream().map(LineOutcome::word).toArray(String[]::new),
                        outcomes.stream().map(LineOutcome::reason).toArray(String[]::new),
                        outcomes.stream().map(LineOutcome::packages).toArray(String[]::new),
                        id)
                .update();
        jdbc.sql("update systemtilgang.client_batch set done = done + ?, failed = failed + ? where id = ?")
                .params(written, outcomes.stream().filter(LineOutcome::failed).count(), id)
                .update();
    }

    private List<String> numbers(UUID id, String outcome) {
        return jdbc.sql("""
                        select org_no from systemtilgang.client_batch_item where batch_id = ? and outcome = ?
                        order by position""").params(id, outcome).query(String.class).list();
    }

    private static ClientBatch read(ResultSet row, int number) throws SQLException {
        return new ClientBatch(
                row.getObject("id", UUID.class),
                row.getObject("system_user_id", UUID.class),
                row.getString("party_org_no"),
                row.getString("person_id"),
                row.getString("role"),
                row.getInt("total"),
                "Finished".equals(row.getString("state")),
                new Origin(row.getString("address"), row.getString("correlation_id")));
    }

    private static NotAdded failure(ResultSet row, int number) throws SQLException {
        return new NotAdded(
                row.getString("written"),
                row.getString("name"),
                Reason.valueOf(row.getString("reason")),
                List.of((String[]) row.getArray("packages").getArray()));
    }
}
