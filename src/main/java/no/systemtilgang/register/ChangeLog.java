package no.systemtilgang.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done to the systems, by whom; only ever added to, in the transaction of the change. */
@Repository
class ChangeLog {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void append(UUID systemInternalId, SystemChange.Kind kind, Object data, Registrar by) {
        jdbc.sql("""
                        insert into systemtilgang.system_change_log
                            (system_internal_id, changed_by_org_no, change_type, changed_data, client_id, created)
                        values (?, ?, ?, ?::jsonb, ?, ?)""")
                .params(
                        systemInternalId,
                        by.orgNo(),
                        kind.wire(),
                        json(data),
                        by.clientId(),
                        Timestamp.from(clock.instant()))
                .update();
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

    private static String json(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
