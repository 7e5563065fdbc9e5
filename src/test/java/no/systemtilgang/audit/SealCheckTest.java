package no.systemtilgang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.MovableClock;
import no.systemtilgang.audit.SealReport.Finding;
import no.systemtilgang.audit.SealReport.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes the record behind the application's back is found out. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class SealCheckTest {

    private final SealCheck check;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final GivenRecord given;
    private long first;
    private long event;
    private long last;

    @Autowired
    SealCheckTest(
            SealCheck check,
            Seals seals,
            TransactionTemplate transaction,
            MovableClock clock,
            AutowireCapableBeanFactory beans) {
        this.check = check;
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
        this.given = beans.createBean(GivenRecord.class);
    }

    @BeforeEach
    void threeSealsOverEventsOfEveryKind() {
        first = given.byVendor();
        given.sealAll();
        event = given.byPerson("stadig.konsert");
        given.sealAll();
        last = given.byPerson("stadig.konsert");
        given.sealAll();
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "occurred_at    | occurred_at + interval '1 microsecond'",
                "action         | 'REQUEST_DELETED'",
                "actor          | 'service'",
                "person_ref     | repeat('0', 64)",
                "role           | null",
                "party_org_no   | '314112237'",
                "subject_id     | gen_random_uuid()",
                "details        | '{\"client\": \"314112237\"}'",
                "correlation_id | 'another'"
            })
    void anEventThatIsAlteredIsNamed(String column, String value) {
        spoil(event, "update systemtilgang.audit_event set " + column + " = " + value, Kind.EVENT_ALTERED);
    }

    @Test
    void aVendorThatIsExchangedIsFoundToo() {
        spoil(first, "update systemtilgang.audit_event set vendor_org_no = '312605031'", Kind.EVENT_ALTERED);
    }

    @Test
    void thoseAreAllItsColumns() {
        assertThat(given.owner().sql("""
                                select column_name from information_schema.columns
                                where table_schema = 'systemtilgang' and table_name = 'audit_event'""").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "id",
                        "occurred_at",
                        "action",
                        "actor",
                        "person_ref",
                        "role",
                        "vendor_org_no",
                        "party_org_no",
                        "subject_id",
                        "details",
                        "correlation_id");
    }

    @Test
    void anEventThatIsRemovedIsNamed() {
        spoil(event, "delete from systemtilgang.audit_event", Kind.EVENT_REMOVED);
        spoil(last, "delete from systemtilgang.audit_event", Kind.EVENT_REMOVED);
    }

    @Test
    void anEventThatIsInsertedAmongSealedOnesIsNamed() {
        long unused = given.owner()
                .sql("select nextval('systemtilgang.audit_event_id_seq')")
                .query(Long.class)
                .single();
        given.byVendor();
        given.sealAll();
        try {
            given.owner().sql("""
                            insert into systemtilgang.audit_event overriding system value
                            select (jsonb_populate_record(it, jsonb_build_object('id', ?))).*
                            from systemtilgang.audit_event as it where id = ?""").params(unused, event).update();
            assertFound(Kind.EVENT_INSERTED, unused);
            given.sealAll();
            given.byVendor();
            given.sealAll();
            assertFound(Kind.EVENT_INSERTED, unused);
        } finally {
            given.owner()
                    .sql("delete from systemtilgang.audit_event where id = ?")
                    .param(unused)
                    .update();
        }
    }

    @Test
    void anEventThatIsNotSealedWithinAMinuteIsNamed() {
        long unsealed = given.byVendor();
        assertThat(findings()).isEmpty();
        try {
            clock.putAhead(Duration.ofMinutes(2));
            assertFound(Kind.EVENT_UNSEALED, unsealed);
        } finally {
            clock.putBack();
        }
    }

    @Test
    void aPersonWhoIsExchangedForAnotherIsFound() {
        String exchange = """
                update systemtilgang.audit_person set person_id = ?
                where ref = (select person_ref from systemtilgang.audit_event where id = ?)""";
        given.owner().sql(exchange).params("fremmed.leder", event).update();
        try {
            assertFound(Kind.PERSON_ALTERED, event);
        } finally {
            given.owner().sql(exchange).params("stadig.konsert", event).update();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "after_event   | after_event - 1",
                "up_to_event   | up_to_event + 1000000",
                "event_ids     | array_append(event_ids, 0::bigint)",
                "event_hashes  | array[sha256('another')]",
                "sealed_at     | sealed_at - interval '1 day'",
                "previous_hash | sha256('another')"
            })
    void aSealThatIsAlteredIsNamedAlsoInTheMiddleOfTheChain(String column, String value) {
        long seal = given.sealsOf(event).get(0);
        given.spoiled(
                "audit_seal",
                seal,
                "update systemtilgang.audit_seal set " + column + " = " + value + " where id = ?",
                () -> assertThat(named(Kind.SEAL_ALTERED)).containsExactly(seal));
    }

    @Test
    void aSealThatIsMadeAnewWithItsHashNoLongerFitsTheNext() {
        long seal = given.sealsOf(event).get(0);
        Seal old = seals.after(seal - 1, 1).get(0);
        Seal before = seals.after(seal - 2, 1).get(0);
        Seal anew = Seal.next(
                new Sealing(before.id(), old.afterEvent(), before.hash(), null, false, false),
                List.of(),
                old.upToEvent(),
                old.sealedAt());
        String sql = "update systemtilgang.audit_seal set event_ids = '{}', event_hashes = '{}', hash = '\\x"
                + Fingerprint.hex(anew.hash()) + "' where id = ?";

        given.spoiled("audit_seal", seal, sql, () -> {
            assertThat(named(Kind.SEAL_ALTERED)).isEmpty();
            assertThat(named(Kind.SEAL_OUT_OF_CHAIN)).containsExactly(seal + 1);
            assertThat(named(Kind.EVENT_INSERTED)).contains(event);
        });
    }

    @Test
    void aSealThatIsRemovedIsNamedAlsoTheLastAndItsEventsAreNotSealedAnew() {
        for (long sealed : new long[] {event, last}) {
            long seal = given.sealsOf(sealed).get(0);
            given.spoiled("audit_seal", seal, "delete from systemtilgang.audit_seal where id = ?", () -> {
                given.sealAll();
                assertThat(given.sealsOf(sealed)).isEmpty();
                assertThat(named(Kind.SEAL_REMOVED)).containsExactly(seal);
                assertThat(named(Kind.EVENT_INSERTED)).contains(sealed);
            });
        }
    }

    @Test
    void aSealThatSomebodyAddsIsNamed() {
        String copy = """
                insert into systemtilgang.audit_seal
                select id + 1, up_to_event, up_to_event, '{}', '{}', sealed_at, hash, hash
                from systemtilgang.audit_seal order by id desc limit 1""";
        long seal = given.sealsOf(last).get(0) + 1;
        given.owner().sql(copy).update();
        try {
            assertThat(named(Kind.SEAL_ALTERED)).containsExactly(seal);
            assertThat(named(Kind.SEAL_OUT_OF_CHAIN)).containsExactly(seal);
        } finally {
            given.owner()
                    .sql("delete from systemtilgang.audit_seal where id = ?")
                    .param(seal)
                    .update();
        }
    }

    @Test
    void theDailyCheckTellsTheLogs(CapturedOutput output) {
        check.daily();
        assertThat(output).contains("The record is intact: ").doesNotContain("not intact");

        given.spoiled("audit_event", event, "delete from systemtilgang.audit_event where id = ?", () -> {
            check.daily();
            assertThat(output).containsPattern("ERROR .*The record is not intact: EVENT_REMOVED, 1 in all.*" + event);
        });
    }

    @Test
    void onlyOneCheckIsGoingOnAtATime() {
        transaction.executeWithoutResult(status -> {
            assertThat(seals.begin(Seals.Work.CHECK)).isTrue();
            assertThat(check.check()).isEmpty();
        });
        assertThat(check.check()).isPresent();
    }

    @Test
    void itCountsWhatItHasReadAndEndsWithTheLastSeal() {
        SealReport report = check.check().orElseThrow();

        assertThat(report.events())
                .isEqualTo(given.owner()
                        .sql("select count(*) from systemtilgang.audit_event")
                        .query(Long.class)
                        .single());
        assertThat(report.lastSeal()).isEqualTo(report.seals());
        assertThat(given.owner()
                        .sql("select encode(hash, 'hex') from systemtilgang.audit_seal where id = ?")
                        .param(report.lastSeal())
                        .query(String.class)
                        .single())
                .isEqualTo(report.lastHash());
    }

    @Test
    void ofVeryManyTheFirstHundredAreNamedAndAllCounted() {
        SealReport.Findings findings = new SealReport.Findings();
        LongStream.rangeClosed(1, 250).forEach(it -> findings.add(Kind.EVENT_REMOVED, it));

        Finding finding = findings.list().get(0);
        assertThat(finding.count()).isEqualTo(250);
        assertThat(finding.first()).hasSize(100).contains(new SealReport.Named(100, ""));
    }

    private void spoil(long id, String sql, Kind kind) {
        given.spoiled("audit_event", id, sql + " where id = ?", () -> assertFound(kind, id));
        assertThat(findings()).isEmpty();
    }

    private void assertFound(Kind kind, long id) {
        assertThat(findings())
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(kind))
                .satisfies(it ->
                        assertThat(it.first()).extracting(SealReport.Named::id).containsExactly(id));
    }

    private List<Long> named(Kind kind) {
        return findings().stream()
                .filter(it -> it.kind() == kind)
                .flatMap(it -> it.first().stream())
                .map(SealReport.Named::id)
                .toList();
    }

    private List<Finding> findings() {
        return check.check().orElseThrow().findings();
    }
}
