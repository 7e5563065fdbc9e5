package no.systemtilgang.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.audit.Origin;
import no.systemtilgang.audit.PastPersons;
import no.systemtilgang.request.PastRequests;
import no.systemtilgang.systemuser.PastSystemUsers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes every night what has been kept long enough, a batch in a transaction, each on record with how many there were.
 * Runs on every node; a row that another one is at is passed over. What fails is left for the next night, and keeps
 * nothing else from being removed.
 */
@Component
class RetentionJob {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
    private static final int BATCH = 500;

    private final List<Kind> kinds;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionJob(
            RetentionTimes times,
            PastRequests requests,
            PastSystemUsers systemUsers,
            PastPersons persons,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        // In this order: what refers to something goes before it.
        kinds = List.of(
                new Kind("change requests without a change", times.requests(), requests::removeChanges),
                new Kind(
                        "change requests of removed system users",
                        times.systemUsers(),
                        requests::removeChangesOfRemovedUsers),
                new Kind("choices of clients", times.clientChoices(), systemUsers::removeBatches),
                new Kind("removed system users", times.systemUsers(), (before, atMost) -> {
                    List<UUID> gone = systemUsers.remove(before, atMost);
                    requests.removeGrounds(gone);
                    return gone.size();
                }),
                new Kind("requests", times.requests(), requests::remove),
                new Kind("persons on record", times.recordPersons(), persons::erase));
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Something that is kept for some time. */
    private record Kind(String name, Duration kept, Removing removing) {}

    /** Removes what ended before; answers how many. */
    private interface Removing {
        int remove(Instant before, int atMost);
    }

    /** Removes all that has been kept long enough now. */
    @Scheduled(cron = "${systemtilgang.retention.run-at}", zone = "Europe/Oslo")
    void run() {
        Origin.ofTheService().during(() -> kinds.forEach(this::removeAll));
    }

    private void removeAll(Kind kind) {
        Instant before = clock.instant().minus(kind.kept());
        int sum = 0;
        try {
            int removed;
            do {
                removed = transaction.execute(status -> removeSome(kind, before));
                sum += removed;
            } while (removed == BATCH);
        } catch (RuntimeException e) {
            LOG.error("Removing {} failed", kind.name(), e);
        }
        if (sum > 0) {
            LOG.info("Removed {} {} from before {}", sum, kind.name(), before);
        }
    }

    private int removeSome(Kind kind, Instant before) {
        int removed = kind.removing().remove(before, BATCH);
        if (removed > 0) {
            audit.append(AuditEvent.byService(AuditAction.RETENTION_APPLIED, null, null)
                    .with("{\"removed\": %d, \"what\": \"%s\", \"before\": \"%s\"}"
                            .formatted(removed, kind.name(), before)));
        }
        return removed;
    }
}
