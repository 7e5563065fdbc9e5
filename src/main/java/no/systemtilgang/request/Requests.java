package no.systemtilgang.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.party.Parties;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.Systems;
import no.systemtilgang.transaction.PerTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes requests. A deleted request is never found. One that the running transaction has locked or stored is
 * in its hand: nobody else can change it, so it is not read again.
 */
@Repository
public class Requests {

    static final String SELECT = "select * from systemtilgang.request where not is_deleted and ";

    private static final String LOCK = "select *, " + Systems.VERSION.formatted("request.system_id")
            + " from systemtilgang.request where %s for update";

    private final JdbcClient jdbc;
    private final Systems systems;
    private final Parties parties;
    private final PerTransaction<UUID, Request> inHand = new PerTransaction<>();
    private final PerTransaction<String, UUID> byInstance = new PerTransaction<>();

    Requests(JdbcClient jdbc, Systems systems, Parties parties) {
        this.jdbc = jdbc;
        this.systems = systems;
        this.parties = parties;
    }

    /** The request with this id. */
    public Optional<Request> find(UUID id) {
        return inHand.get(id)
                .or(() -> jdbc.sql(SELECT + "id = ?")
                        .param(id)
                        .query(Requests::read)
                        .optional());
    }

    /** The request with this id, if the running transaction has locked or stored it. */
    public Optional<Request> inHand(UUID id) {
        return inHand.get(id);
    }

    /**
     * The request with this id.
     *
     * @throws no.systemtilgang.problem.Problem (404) when there is none
     */
    public Request get(UUID id) {
        return find(id).orElseThrow(Code.REQUEST_NOT_FOUND::problem);
    }

    /** The request with this id, locked until the transaction ends, so that two decisions come one after the other. */
    public Request lock(UUID id) {
        return lockIfThere(id).orElseThrow(Code.REQUEST_NOT_FOUND::problem);
    }

    /** The same, where the vendor may have deleted it, or there never was one. */
    public Optional<Request> lockIfThere(UUID id) {
        return inHand.get(id)
                .or(() -> jdbc.sql(LOCK.formatted("not is_deleted and id = ?"))
                        .param(id)
                        .query(this::take)
                        .optional());
    }

    /**
     * Whether a triple has a live request, or an active system user of the system; what else whoever asks has to know of
     * the system and the organisation is read with it.
     */
    public boolean isTaken(Triple triple) {
        return jdbc.sql("select " + Systems.VERSION.formatted(":systemId") + ", " + Parties.NAME.formatted(":party")
                        + """
                        , exists (select from systemtilgang.system_user as made
                                join systemtilgang.registered_system using (system_internal_id)
                                where system_id = :systemId and not made.is_deleted
                                and party_org_no = :party and external_ref = :ref)
                            or exists (select from systemtilgang.request where not is_deleted and status <> 'Timedout'
                                and system_id = :systemId and party_org_no = :party and external_ref = :ref) as taken""")
                .param("systemId", triple.systemId())
                .param("party", triple.partyOrgNo())
                .param("ref", triple.externalRef())
                .query((row, number) -> {
                    systems.seen(triple.systemId(), row.getString("system_version"));
                    parties.seen(triple.partyOrgNo(), row.getString("party_name"));
                    return row.getBoolean("taken");
                })
                .single();
    }

    /** The live request of a triple, of whatever type: a timed out one is no longer live. */
    public Optional<Request> findLive(Triple triple) {
        return jdbc.sql(SELECT + "status <> 'Timedout' and system_id = ? and party_org_no = ? and external_ref = ?")
                .params(triple.systemId(), triple.partyOrgNo(), triple.externalRef())
                .query(Requests::read)
                .optional();
    }

    /** The live request of a triple, or else its newest one that is timed out. */
    public Optional<Request> findLatest(Triple triple) {
        return findLive(triple)
                .or(() -> jdbc.sql(SELECT + """
                        status = 'Timedout' and system_id = ? and party_org_no = ? and external_ref = ?
                        order by created desc limit 1""")
                        .params(triple.systemId(), triple.partyOrgNo(), triple.externalRef())
                        .query(Requests::read)
                        .optional());
    }

    /** Ids of waiting requests that are due for a reminder or have expired, locked; others' locked rows are skipped. */
    public List<UUID> lockDue(Instant now, int limit) {
        return jdbc.sql("""
                        select id from systemtilgang.request
                        where status = 'New' and not is_deleted and due_at <= ?
                        order by due_at limit ? for update skip locked""")
                .params(Timestamp.from(now), limit)
                .query(UUID.class)
                .list();
    }

    /**
     * Locks the request of a process instance until the transaction ends, and tells whether it still waits for an
     * answer; true where the instance has none.
     */
    public boolean lockStillWaiting(String processInstanceId) {
        return byInstance
                .get(processInstanceId)
                .flatMap(inHand::get)
                .map(Request::isNew)
                .orElseGet(() -> jdbc.sql(LOCK.formatted("process_instance_id = ?"))
                        .param(processInstanceId)
                        .query((row, number) -> !row.getBoolean("is_deleted")
                                && take(row, number).isNew())
                        .optional()
                        .orElse(true));
    }

    /** Whether a process instance was started for a request of this vendor. */
    public boolean isOfVendor(String vendorOrgNo, String processInstanceId) {
        return exists("process_instance_id = ? and vendor_org_no = ?", processInstanceId, vendorOrgNo);
    }

    /** Whether the request was registered by this process instance. */
    public boolean isOf(UUID id, String processInstanceId) {
        return byInstance.get(processInstanceId).filter(id::equals).isPresent()
                || exists("id = ? and process_instance_id = ?", id, processInstanceId);
    }

    /**
     * Stores a new request, unless its triple already has a live one. Waits for a parallel insert of the same triple to
     * be committed or rolled back.
     *
     * @return whether it was stored
     */
    public boolean insert(Request request, String processInstanceId) {
        Timestamp created = Timestamp.from(request.created());
        boolean stored = jdbc.sql("""
                        insert into systemtilgang.request (id, system_id, vendor_org_no, party_org_no, external_ref,
                            integration_title, user_type, rights, access_packages, redirect_url, receipt_url, status,
                            process_instance_id, created, due_at, expires_at, last_changed)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, 'New', ?, ?, ?, ?, ?)
                        on conflict (system_id, party_org_no, external_ref)
                            where not is_deleted and status <> 'Timedout' do nothing""")
                        .params(
                                request.id(),
                                request.systemId(),
                                request.vendorOrgNo(),
                                request.partyOrgNo(),
                                request.externalRef(),
                                request.integrationTitle(),
                                request.userType().wire(),
                                request.powers().rightsJson(),
                                request.powers().accessPackagesJson(),
                                request.redirectUrl(),
                                request.redirectUrl(),
                                processInstanceId,
                                created,
                                Timestamp.from(request.dueAt()),
                                Timestamp.from(request.expiresAt()),
                                created)
                        .update()
                == 1;
        if (stored) {
            take(request, processInstanceId);
        }
        return stored;
    }

    /** Stores what a locked request has become. */
    public void update(Request request, Instant now) {
        Optional<Decision> decision = Optional.ofNullable(request.decision());
        jdbc.sql("""
                        update systemtilgang.request
                        set status = ?, decided_by = ?, decided_at = ?, reason = ?, last_changed = ?
                        where id = ?""")
                .params(
                        request.status().name(),
                        decision.map(Decision::personId).orElse(null),
                        decision.map(Decision::at).map(Timestamp::from).orElse(null),
                        decision.map(Decision::reason).orElse(null),
                        Timestamp.from(now),
                        request.id())
                .update();
        inHand.put(request.id(), request);
    }

    /** After the decision the browser goes to our own receipt page, not to the vendor's. */
    public void leaveReceiptToUs(UUID id) {
        jdbc.sql("update systemtilgang.request set receipt_url = null where id = ?")
                .param(id)
                .update();
    }

    /** Where the browser goes once the request is decided, if the vendor has a page for that. */
    public Optional<String> receiptUrl(UUID id) {
        return jdbc.sql("""
                        select receipt_url from systemtilgang.request
                        where id = ? and decided_at is not null and receipt_url is not null""").param(id).query(String.class).optional();
    }

    /** Takes a locked request away, so that its triple is free again. */
    public void delete(UUID id, Instant now) {
        jdbc.sql("update systemtilgang.request set is_deleted = true, last_changed = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
        inHand.forget(id);
    }

    /** Notes that somebody has passed a locked request on to the access managers. */
    public void markEscalated(UUID id, Instant now) {
        jdbc.sql("update systemtilgang.request set escalated = true, last_changed = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
        inHand.forget(id);
    }

    /** Notes that the approvers of a locked request were reminded; the sweep comes back when it expires. */
    public void markReminded(UUID id, Instant now) {
        jdbc.sql("update systemtilgang.request set reminded_at = ?, due_at = expires_at where id = ?")
                .params(Timestamp.from(now), id)
                .update();
        inHand.forget(id);
    }

    /** Lets the sweep come back to a request later, when something kept it from being handled. */
    public void postpone(UUID id, Instant dueAt) {
        jdbc.sql("update systemtilgang.request set due_at = ? where id = ?")
                .params(Timestamp.from(dueAt), id)
                .update();
        inHand.forget(id);
    }

    private boolean exists(String condition, Object... values) {
        return jdbc.sql("select exists (select from systemtilgang.request where " + condition + ")")
                .params(values)
                .query(Boolean.class)
                .single();
    }

    private Request take(ResultSet row, int number) throws SQLException {
        systems.seen(row.getString("system_id"), row.getString("system_version"));
        return take(read(row, number), row.getString("process_instance_id"));
    }

    private Request take(Request request, String processInstanceId) {
        inHand.put(request.id(), request);
        if (processInstanceId != null) {
            byInstance.put(processInstanceId, request.id());
        }
        return request;
    }

    static Request read(ResultSet row, int number) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                UserType.of(row.getString("user_type")),
                row.getString("system_id"),
                row.getString("vendor_org_no"),
                row.getString("party_org_no"),
                row.getString("external_ref"),
                row.getString("integration_title"),
                Powers.fromJson(row.getString("rights"), row.getString("access_packages")),
                row.getString("redirect_url"),
                row.getBoolean("escalated"),
                Life.read(row));
    }
}
