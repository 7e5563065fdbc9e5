package no.systemtilgang.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what happened, in the transaction in which it happens: both are stored or neither. */
@Component
public class AuditTrail {

    /** Key of the logging context that carries the correlation id of the HTTP request. */
    public static final String CORRELATION_ID = "correlationId";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Appends an event; there must be a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AuditEvent event) {
        jdbc.sql("""
                        insert into systemtilgang.audit_event (occurred_at, action, person_id, role, vendor_org_no,
                            party_org_no, subject_id, details, correlation_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(
                        Timestamp.from(clock.instant()),
                        event.action().name(),
                        event.personId(),
                        event.role(),
                        event.vendorOrgNo(),
                        event.partyOrgNo(),
                        event.subjectId(),
                        event.details(),
                        MDC.get(CORRELATION_ID))
                .update();
    }

    /** Appends the same event several times, each with details of its own, at once; there must be a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendEach(AuditEvent event, List<String> details) {
        jdbc.sql("""
                        insert into systemtilgang.audit_event (occurred_at, action, person_id, role, vendor_org_no,
                            party_org_no, subject_id, details, correlation_id)
                        select ?, ?, ?, ?, ?, ?, ?, one.details::jsonb, ?
                        from unnest(?::text[]) with ordinality as one (details, place) order by place""")
                .params(
                        Timestamp.from(clock.instant()),
                        event.action().name(),
                        event.personId(),
                        event.role(),
                        event.vendorOrgNo(),
                        event.partyOrgNo(),
                        event.subjectId(),
                        MDC.get(CORRELATION_ID),
                        details.toArray(String[]::new))
                .update();
    }
}
