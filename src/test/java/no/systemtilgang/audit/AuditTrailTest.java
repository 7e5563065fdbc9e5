package no.systemtilgang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who did it and from where is on record until it is erased; that it was done, always. */
@ApplicationTest
class AuditTrailTest {

    private final AuditTrail trail;
    private final AuditLog log;
    private final SealCheck check;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final GivenRecord given;
    private final UUID subject = UUID.randomUUID();
    private final String person = "erased." + UUID.randomUUID();

    @Autowired
    AuditTrailTest(
            AuditTrail trail,
            AuditLog log,
            SealCheck check,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            AutowireCapableBeanFactory beans) {
        this.trail = trail;
        this.log = log;
        this.check = check;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.given = beans.createBean(GivenRecord.class);
    }

    @AfterEach
    void outOfTheRequest() {
        MDC.remove(AuditTrail.ADDRESS);
    }

    @Test
    void manyEventsAtOnceShareOneRowOfPersonalData() {
        MDC.put(AuditTrail.ADDRESS, "192.0.2.7");
        append(byPerson(), "{\"client\": \"1\"}", "{\"client\": \"2\"}", "{\"client\": \"3\"}");
        append(byPerson(), "{}");

        assertThat(entries())
                .hasSize(4)
                .allSatisfy(it -> assertThat(it.personId()).isEqualTo(person))
                .allSatisfy(it -> assertThat(it.address()).isEqualTo("192.0.2.7"));
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void nothingToAppendLeavesNothing() {
        append(byPerson());

        assertThat(rows()).isZero();
    }

    @Test
    void aPersonWhoIsErasedIsGoneFromTheRecordWhichStaysIntact() {
        MDC.put(AuditTrail.ADDRESS, "192.0.2.7");
        append(byPerson(), "{}");
        given.sealAll();

        assertThat(trail.erase(person)).isEqualTo(1);

        assertThat(entries())
                .singleElement()
                .satisfies(it -> assertThat(it.erased()).isTrue())
                .satisfies(it -> assertThat(it.personId()).isNull())
                .satisfies(it -> assertThat(it.address()).isNull());
        assertThat(check.check().orElseThrow().findings()).isEmpty();
        assertThat(given.owner()
                        .sql("select count(*) from systemtilgang.audit_person as it where it::text like ?")
                        .param("%" + person + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatAVendorOrTheServiceDidIsNotTakenForAnErasedPersons() {
        MDC.put(AuditTrail.ADDRESS, "192.0.2.8");
        append(
                AuditEvent.byVendor(AuditAction.REQUEST_CREATED, GivenRecord.SMARTCLOUD, GivenRecord.APE, subject),
                "{}");
        MDC.remove(AuditTrail.ADDRESS);
        append(AuditEvent.byService(AuditAction.REQUEST_EXPIRED, GivenRecord.APE, subject), "{}");

        assertThat(entries())
                .allSatisfy(it -> assertThat(it.erased()).isFalse())
                .extracting(AuditLog.Entry::vendorOrgNo, AuditLog.Entry::address)
                .containsExactly(tuple(null, null), tuple(GivenRecord.SMARTCLOUD, "192.0.2.8"));
    }

    @Test
    void thePersonalDataAreReferredToByTheirHash() {
        append(byPerson(), "{}");

        assertThat(jdbc.sql("""
                        select encode(sha256(convert_to(concat(salt, e'\\n', person_id, e'\\n', address), 'UTF8')), 'hex') = ref
                        from systemtilgang.audit_person where person_id = ?""").param(person).query(Boolean.class).list()).containsExactly(true);
    }

    private AuditEvent byPerson() {
        return AuditEvent.byPerson(AuditAction.CLIENT_ADDED, person, "klientadministrator", GivenRecord.APE, subject);
    }

    private void append(AuditEvent event, String... details) {
        transaction.executeWithoutResult(status -> trail.appendEach(event, Arrays.asList(details)));
    }

    private List<AuditLog.Entry> entries() {
        return log.of(subject, Long.MAX_VALUE, 10);
    }

    private long rows() {
        return jdbc.sql("select count(*) from systemtilgang.audit_person where person_id = ?")
                .param(person)
                .query(Long.class)
                .single();
    }
}
