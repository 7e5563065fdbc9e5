package no.systemtilgang.audit;

import static java.sql.Types.VARCHAR;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what happened, in the transaction in which it happens: both are stored or neither. */
@Component
public class AuditTrail {

    /** Key of the logging context that carries the correlation id of the HTTP request. */
    public static final String CORRELATION_ID = "correlationId";

    /** Key of the logging context that carries the address from which the HTTP request came. */
    public static final String ADDRESS = "address";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Appends an event; there must be a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AuditEvent event) {
        appendEach(event, List.of(event.details()));
    }

    /** Appends an event of its own: something was read, or found. */
    @Transactional
    public void appendAlone(AuditEvent event) {
        append(event);
    }

    /** Appends two things that one step has done, at once; there must be a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AuditEvent event, AuditAction andAlso) {
        write(event, List.of(event.action(), andAlso), List.of(event.details(), event.details()));
    }

    /**
     * Appends the same event several times, each with details of its own, at once; there must be a transaction. They
     * share one row of personal data, which can be erased.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendEach(AuditEvent event, List<String> details) {
        if (!details.isEmpty()) {
            write(event, Collections.nCopies(details.size(), event.action()), details);
        }
    }

    /** Without types for what may be null, the driver would have the server plan the statement anew each time. */
    private void write(AuditEvent event, List<AuditAction> actions, List<String> details) {
        Origin origin = Origin.current();
        String address = origin.address();
        String salt = UUID.randomUUID().toString();
        jdbc.sql("""
                        with who as (
                            insert into systemtilgang.audit_person (ref, salt, person_id, address)
                            select :ref, :salt, :person, :address where num_nonnulls(:person::text, :address::text) > 0
                            returning ref)
                        insert into systemtilgang.audit_event (occurred_at, action, actor, person_ref, role, vendor_org_no,
                            party_org_no, subject_id, details, correlation_id)
                        select :at, (:actions::text[])[place], :actor, (select ref from who), :role, :vendor, :party,
                            :subject, (:details::text[])[place]::jsonb, :correlation
                        from generate_subscripts(:actions::text[], 1) as place -- unlike unnest planned once for all
                        order by place""")
                .param("ref", Fingerprint.ofPerson(salt, event.personId(), address))
                .param("salt", salt)
                .param("person", event.personId(), VARCHAR)
                .param("address", address, VARCHAR)
                .param("at", Timestamp.from(clock.instant()))
                .param("actions", actions.stream().map(AuditAction::name).toArray(String[]::new))
                .param("actor", event.actor())
                .param("role", event.role(), VARCHAR)
                .param("vendor", event.vendorOrgNo(), VARCHAR)
                .param("party", event.partyOrgNo(), VARCHAR)
                .param("subject", event.subjectId())
                .param("correlation", origin.correlationId(), VARCHAR)
                .param("details", details.toArray(String[]::new))
                .update();
    }

    /**
     * Erases who a person is from everything that the person did, and from where. The events stay, and so does the
     * proof that nobody changed them.
     *
     * @return how many rows were erased
     */
    @Transactional
    public int erase(String personId) {
        return jdbc.sql("delete from systemtilgang.audit_person where person_id = ?")
                .param(personId)
                .update();
    }
}
