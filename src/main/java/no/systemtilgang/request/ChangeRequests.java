package no.systemtilgang.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.Powers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes change requests. A deleted one is never found. */
@Repository
public class ChangeRequests {

    private static final String SELECT = "select * from systemtilgang.change_request where not is_deleted and ";
    private static final String UPDATE = "update systemtilgang.change_request set ";

    private final JdbcClient jdbc;

    ChangeRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A change request in a list, with its place there. */
    public record Listed(long place, ChangeRequest request) {}

    /** The change request with this id. */
    public Optional<ChangeRequest> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(ChangeRequests::read).optional();
    }

    /**
     * The change request with this id.
     *
     * @throws no.systemtilgang.problem.Problem (404) when there is none
     */
    public ChangeRequest get(UUID id) {
        return find(id).orElseThrow(Code.REQUEST_NOT_FOUND::problem);
    }

    /** The change request with this id, and nobody else changes it until the transaction ends. */
    public Optional<ChangeRequest> lock(UUID id) {
        return jdbc.sql(SELECT + "id = ? for update")
                .param(id)
                .query(ChangeRequests::read)
                .optional();
    }

    /** The newest change request of a triple. */
    public Optional<ChangeRequest> findLatest(Triple triple) {
        return jdbc.sql(SELECT
                        + "system_id = ? and party_org_no = ? and external_ref = ? order by sequence_no desc limit 1")
                .params(triple.systemId(), triple.partyOrgNo(), triple.externalRef())
                .query(ChangeRequests::read)
                .optional();
    }

    /** A system's change requests behind a place in the list, in the order in which they came. */
    public List<Listed> ofSystem(String systemId, long after, int limit) {
        return jdbc.sql(SELECT + "system_id = ? and sequence_no > ? order by sequence_no limit ?")
                .params(systemId, after, limit)
                .query((row, number) -> new Listed(row.getLong("sequence_no"), read(row, number)))
                .list();
    }

    /** The waiting change requests of some organisations, newest first. */
    public List<ChangeRequest> waiting(Collection<String> orgNos) {
        if (orgNos.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "status = 'New' and party_org_no in (:orgNos) order by created desc")
                .param("orgNos", orgNos)
                .query(ChangeRequests::read)
                .list();
    }

    /** The waiting change requests of a system user, locked until the transaction ends. */
    public List<ChangeRequest> lockWaitingOf(UUID systemUserId) {
        return jdbc.sql(SELECT + "status = 'New' and system_user_id = ? order by id for update")
                .param(systemUserId)
                .query(ChangeRequests::read)
                .list();
    }

    /** Ids of waiting change requests that are due, locked; others' locked rows are skipped. */
    public List<UUID> lockDue(Instant now, int limit) {
        return jdbc.sql("""
                        select id from systemtilgang.change_request
                        where status = 'New' and not is_deleted and due_at <= ?
                        order by due_at limit ? for update skip locked""")
                .params(Timestamp.from(now), limit)
                .query(UUID.class)
                .list();
    }

    /** The change request that a process instance carries. */
    public Optional<ChangeRequest> carriedBy(String processInstanceId) {
        return jdbc.sql(SELECT + "process_instance_id = ?")
                .param(processInstanceId)
                .query(ChangeRequests::read)
                .optional();
    }

    /** Whether the id is taken: by a change request, also a deleted one, or by anything else that pages and processes know. */
    public boolean isTaken(UUID id) {
        return jdbc.sql("""
                        select exists (select from systemtilgang.change_request where id = :id)
                            or exists (select from systemtilgang.request where id = :id)
                            or exists (select from systemtilgang.system_user where id = :id)""").param("id", id).query(Boolean.class).single();
    }

    /**
     * Stores a new change request, unless its id is taken by another; waits for a parallel insert of the same id.
     *
     * @return whether it was stored
     */
    public boolean insert(ChangeRequest request) {
        return jdbc.sql("""
                        insert into systemtilgang.change_request (id, system_user_id, system_id, vendor_org_no,
                            party_org_no, external_ref, integration_title, required_rights, unwanted_rights,
                            required_access_packages, unwanted_access_packages, redirect_url, receipt_url, status, created, due_at,
                            expires_at, last_changed)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, 'New', ?, ?, ?, ?)
                        on conflict (id) do nothing""")
                        .params(
                                request.id(),
                                request.systemUserId(),
                                request.systemId(),
                                request.vendorOrgNo(),
                                request.partyOrgNo(),
                                request.externalRef(),
                                request.integrationTitle(),
                                request.change().required().rightsJson(),
                                request.change().unwanted().rightsJson(),
                                request.change().required().accessPackagesJson(),
                                request.change().unwanted().accessPackagesJson(),
                                request.redirectUrl(),
                                request.redirectUrl(),
                                Timestamp.from(request.created()),
                                Timestamp.from(request.dueAt()),
                                Timestamp.from(request.expiresAt()),
                                Timestamp.from(request.created()))
                        .update()
                == 1;
    }

    /**
     * Gives a waiting change request the process instance that carries it.
     *
     * @return whether it waited for one
     */
    public boolean carry(UUID id, String processInstanceId) {
        return jdbc.sql(UPDATE + "process_instance_id = ? where id = ? and process_instance_id is null"
                                + " and status = 'New' and not is_deleted")
                        .params(processInstanceId, id)
                        .update()
                == 1;
    }

    /** Stores what a locked change request has become. */
    public void update(ChangeRequest request, Instant now) {
        Optional<Decision> decision = Optional.ofNullable(request.decision());
        jdbc.sql(UPDATE + "status = ?, decided_by = ?, decided_at = ?, reason = ?, last_changed = ? where id = ?")
                .params(
                        request.status().name(),
                        decision.map(Decision::personId).orElse(null),
                        decision.map(Decision::at).map(Timestamp::from).orElse(null),
                        decision.map(Decision::reason).orElse(null),
                        Timestamp.from(now),
                        request.id())
                .update();
    }

    /** After the decision the browser goes to our own receipt page, not to the vendor's. */
    public void leaveReceiptToUs(UUID id) {
        jdbc.sql(UPDATE + "receipt_url = null where id = ?").param(id).update();
    }

    /** Where the browser goes once the change request is decided, if the vendor has a page for that. */
    public Optional<String> receiptUrl(UUID id) {
        return jdbc.sql("""
                        select receipt_url from systemtilgang.change_request
                        where id = ? and decided_at is not null and receipt_url is not null""").param(id).query(String.class).optional();
    }

    /** Takes a locked change request away; its id stays taken. */
    public void delete(UUID id, Instant now) {
        jdbc.sql(UPDATE + "is_deleted = true, last_changed = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** Notes that the approvers of a locked change request were reminded; the sweep comes back when it expires. */
    public void markReminded(UUID id, Instant now) {
        jdbc.sql(UPDATE + "reminded_at = ?, due_at = expires_at where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** Lets the sweep come back later, when something kept it from being handled. */
    public void postpone(UUID id, Instant dueAt) {
        jdbc.sql(UPDATE + "due_at = ? where id = ?")
                .params(Timestamp.from(dueAt), id)
                .update();
    }

    private static ChangeRequest read(ResultSet row, int number) throws SQLException {
        return new ChangeRequest(
                row.getObject("id", UUID.class),
                row.getObject("system_user_id", UUID.class),
                row.getString("system_id"),
                row.getString("vendor_org_no"),
                row.getString("party_org_no"),
                row.getString("external_ref"),
                row.getString("integration_title"),
                new PowerChange(
                        Powers.fromJson(row.getString("required_rights"), row.getString("required_access_packages")),
                        Powers.fromJson(row.getString("unwanted_rights"), row.getString("unwanted_access_packages"))),
                row.getString("redirect_url"),
                Life.read(row));
    }
}
