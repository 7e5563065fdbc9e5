package no.systemtilgang.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done to the systems, by whom, as vendors read it; only ever added to, in the transaction of the change, and
 * written into the record too, which is sealed. */
@Repository
class ChangeLog {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<SystemChange.Kind, AuditAction> ACTIONS = Map.of(
            SystemChange.Kind.CREATE, AuditAction.SYSTEM_REGISTERED,
            SystemChange.Kind.UPDATE, AuditAction.SYSTEM_REPLACED,
            SystemChange.Kind.RIGHTSUPDATE, AuditAction.SYSTEM_RIGHTS_REPLACED,
            SystemChange.Kind.ACCESSPACKAGEUPDATE, AuditAction.SYSTEM_PACKAGES_REPLACED,
            SystemChange.Kind.DELETE, AuditAction.SYSTEM_DELETED);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeLog(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param system as it was before; with its internal id */
    void append(RegisteredSystem system, SystemChange.Kind kind, Object data, Registrar by) {
        jdbc.sql("""
                        insert into systemtilgang.system_change_log
                            (system_internal_id, changed_by_org_no, change_type, changed_data, client_id, created)
                        values (?, ?, ?, ?::jsonb, ?, ?)""")
                .params(
                        system.internalId(),
                        by.orgNo(),
                        kind.wire(),
                        json(data),
                        by.clientId(),
                        Timestamp.from(clock.instant()))
                .update();
        audit.append(AuditEvent.byVendor(ACTIONS.get(kind), by.orgNo(), system.vendorOrgNo(), system.internalId())
                .with(details(system, data, by)));
    }

    /** The oldest first. */
    List<SystemChange> of(UUID systemInternalId) {
        return jdbc.sql("""
                        select system_internal_id, changed_by_org_no, change_type, changed_data, client_id, created
                        from systemtilgang.system_change_log where system_internal_id = ? order by id""")
                .param(systemInternalId)
                .query((row, number) -> new SystemChange(
                        row.getObject("system_internal_id", UUID.class),
                        row.getString("changed_by_org_no"),
                        SystemChange.Kind.of(row.getString("change_type")),
                        row.getString("changed_data"),
                        row.getString("client_id"),
                        row.getTimestamp("created").toInstant()))
                .list();
    }

    private static String details(RegisteredSystem system, Object data, Registrar by) {
        ObjectNode details = JSON.createObjectNode().put("systemId", system.systemId());
        if (by.clientId() != null) {
            details.put("clientId", by.clientId());
        }
        return json(details.set("changed", JSON.valueToTree(data)));
    }

    private static String json(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
