package no.systemtilgang.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds out whether anybody has altered, removed or inserted something in the record. Whoever has the whole database in
 * hand can make every seal anew; then the last hash is not the one that is in the log ({@code docs/decisions/0004}).
 */
@Service
public class SealCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SealCheck.class);
    private static final Duration LONGEST_UNSEALED = Duration.ofMinutes(1);
    private static final int EVENTS_A_PART = 5_000;
    private static final int SEALS_A_PART = 20;

    private final Seals seals;
    private final StoredEvents events;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SealCheck(
            Seals seals, StoredEvents events, AuditTrail trail, PlatformTransactionManager transactions, Clock clock) {
        this.seals = seals;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
    }

    /**
     * Checks all that there is, as it is at one moment, whatever is written meanwhile.
     *
     * @return nothing when a check is already going on, here or on another node
     */
    public Optional<SealReport> check() {
        return transaction.execute(status -> seals.begin(Seals.Work.CHECK) ? Optional.of(compare()) : Optional.empty());
    }

    /**
     * Does the same for a process owner; who had it checked and what was found is on record.
     *
     * @param role in which the person has it checked
     */
    public Optional<SealReport> checkFor(String personId, String role) {
        Optional<SealReport> report = check();
        report.ifPresent(
                it -> trail.appendAlone(AuditEvent.byPerson(AuditAction.RECORD_CHECKED, personId, role, null, null)
                        .with(it.summary())));
        return report;
    }

    /** Tells whoever watches over the logs, and the record itself. */
    @Scheduled(cron = "${systemtilgang.audit.check-at}", zone = "Europe/Oslo")
    void daily() {
        Origin.ofTheService().during(this::checkByItself);
    }

    private void checkByItself() {
        check().ifPresent(report -> {
            trail.appendAlone(
                    AuditEvent.byService(AuditAction.RECORD_CHECKED, null, null).with(report.summary()));
            report.findings()
                    .forEach(it -> LOG.error(
                            "The record is not intact: {}, {} in all, first {}", it.kind(), it.count(), it.first()));
            if (report.intact()) {
                LOG.info(
                        "The record is intact: {} events; seal {} is {}",
                        report.events(),
                        report.lastSeal(),
                        report.lastHash());
            }
        });
    }

    private SealReport compare() {
        InParts<StoredEvent> allEvents = new InParts<>(
                last -> events.between(last == null ? Long.MIN_VALUE : last.id(), Long.MAX_VALUE, EVENTS_A_PART));
        InParts<Seal> allSeals =
                new InParts<>(last -> seals.after(last == null ? Long.MIN_VALUE : last.id(), SEALS_A_PART));
        return new SealComparison(allSeals, allEvents)
                .compare(seals.sealing().orElse(null), clock.instant().minus(LONGEST_UNSEALED));
    }
}
