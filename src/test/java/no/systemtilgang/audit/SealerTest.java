package no.systemtilgang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every event that is committed is sealed, once, whenever it is committed and whoever seals. */
@ApplicationTest
class SealerTest {

    private final Sealer sealer;
    private final Sealer otherNode;
    private final Seals seals;
    private final SealCheck check;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate otherTransaction;
    private final GivenRecord given;

    @Autowired
    SealerTest(
            Sealer sealer,
            Seals seals,
            StoredEvents events,
            SealCheck check,
            AuditTrail trail,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            AutowireCapableBeanFactory beans) {
        this.sealer = sealer;
        this.seals = seals;
        this.check = check;
        this.trail = trail;
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
        otherTransaction = new TransactionTemplate(transactions);
        otherTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        otherNode = new Sealer(seals, events, transactions, clock);
        given = beans.createBean(GivenRecord.class);
    }

    @Test
    void whoCommitsLateIsSealedAndNotReported() {
        List<Long> written = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            written.add(given.byVendor());
            written.add(otherTransaction.execute(other -> given.byVendor()));
            IntStream.range(0, 5).forEach(it -> sealer.seal());
            assertThat(written.get(0)).isLessThan(written.get(1));
            assertThat(written).allSatisfy(it -> assertThat(given.sealsOf(it)).isEmpty());
            assertThat(given.sealedUpTo()).isLessThan(written.get(0));
        });
        given.sealAll();

        assertThat(written).allSatisfy(it -> assertThat(given.sealsOf(it)).hasSize(1));
        assertIntact();
    }

    @Test
    void whoGivesUpLeavesNoGap() {
        transaction.executeWithoutResult(status -> {
            given.byVendor();
            status.setRollbackOnly();
        });
        long event = given.byVendor();
        given.sealAll();

        assertThat(given.sealsOf(event)).hasSize(1);
        assertIntact();
    }

    @Test
    void aNodeLeavesItToTheOneThatIsAtIt() {
        long event = given.byVendor();
        transaction.executeWithoutResult(status -> {
            assertThat(seals.begin(Seals.Work.SEAL)).isTrue();
            IntStream.range(0, 5).forEach(it -> otherNode.seal());
            assertThat(given.sealsOf(event)).isEmpty();
        });
        given.sealAll();
        assertThat(given.sealsOf(event)).hasSize(1);
    }

    @Test
    void whileManyWriteTwoNodesSealEachEventOnce() {
        UUID subject = UUID.randomUUID();
        List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                .mapToObj(it -> CompletableFuture.runAsync(() -> write(subject)))
                .toList();
        CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
        Stream.of(sealer, otherNode)
                .map(node -> CompletableFuture.runAsync(() -> {
                    while (!all.isDone()) {
                        node.seal();
                    }
                }))
                .toList()
                .forEach(CompletableFuture::join);
        all.join();
        given.sealAll();

        List<Long> events = jdbc.sql("select id from systemtilgang.audit_event where subject_id = ? order by id")
                .param(subject)
                .query(Long.class)
                .list();
        assertThat(events).hasSize(4 * 50 * 2);
        assertThat(jdbc.sql("""
                        select it from systemtilgang.audit_seal, unnest(event_ids) as it
                        where it in (select id from systemtilgang.audit_event where subject_id = ?) order by it""").param(subject).query(Long.class).list()).isEqualTo(events);
        assertIntact();
    }

    @Test
    void aNoteOfAnotherLifeOfTheDatabaseIsMadeAnew() {
        given.sealAll();
        long event = given.byVendor();
        given.owner().sql("""
                        update systemtilgang.audit_sealing set noted_event = ?,
                            noted_xid = ((pg_current_xact_id()::text)::bigint + 1000000000)::text::xid8""").param(event).update();
        given.sealAll();

        assertThat(given.sealsOf(event)).hasSize(1);
        assertIntact();
    }

    @Test
    void whereNothingHappensNothingIsSealed() {
        given.sealAll();
        IntStream.range(0, 3).forEach(it -> sealer.seal());
        long before = count();
        IntStream.range(0, 3).forEach(it -> sealer.seal());

        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update systemtilgang.audit_event set action = action",
                "delete from systemtilgang.audit_event",
                "truncate systemtilgang.audit_event",
                "update systemtilgang.audit_seal set hash = hash",
                "delete from systemtilgang.audit_seal",
                "truncate systemtilgang.audit_seal",
                "update systemtilgang.audit_person set person_id = person_id",
                "truncate systemtilgang.audit_person",
                "delete from systemtilgang.audit_sealing",
                "select setval('systemtilgang.audit_event_id_seq', 1)",
                "alter table systemtilgang.audit_event disable trigger all",
                "drop trigger audit_event_begins on systemtilgang.audit_event",
                "drop table systemtilgang.audit_event cascade",
                "drop table systemtilgang.audit_seal",
                "alter table systemtilgang.audit_event drop column details",
                "create or replace view systemtilgang.audit_record as select 1",
                "create table systemtilgang.audit_copy (id int)",
                "update systemtilgang.audit_record set action = action",
                "delete from systemtilgang.audit_record",
                "update systemtilgang.system_change_log set changed_data = changed_data",
                "delete from systemtilgang.system_change_log",
                "set role systemtilgang_owner"
            })
    void theApplicationCannotChangeWhatIsOnRecord(String sql) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    jdbc.sql(sql).update();
                }))
                .rootCause()
                .hasMessageMatching("(?s)ERROR: (permission denied|must be owner|cannot (update|delete from) view).*");
    }

    private void write(UUID subject) {
        for (int i = 0; i < 100; i++) {
            boolean givesUp = i % 2 == 1;
            transaction.executeWithoutResult(status -> {
                trail.appendEach(
                        AuditEvent.byPerson(
                                AuditAction.CLIENT_ADDED, "dress.minst", "klientadministrator", "314250052", subject),
                        List.of("{}", "{}"));
                if (givesUp) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    private void assertIntact() {
        assertThat(check.check().orElseThrow().findings()).isEmpty();
    }

    private long count() {
        return jdbc.sql("select count(*) from systemtilgang.audit_seal")
                .query(Long.class)
                .single();
    }
}
