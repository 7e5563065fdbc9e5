package no.systemtilgang.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.audit.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for what waits and whose time has come, be it requests, change requests, set-ups of clients, creations or removals: a
 * reminder, or
 * the end. Runs on every node; a row that another node holds is skipped ({@code docs/decisions/0002}).
 */
@Component
public class RequestSweep {

    private static final Logger LOG = LoggerFactory.getLogger(RequestSweep.class);
    private static final int BATCH = 100;
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    private final List<Sweepable> kinds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RequestSweep(List<Sweepable> kinds, TransactionTemplate transaction, Clock clock) {
        this.kinds = kinds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Handles everything that is due now: a batch in one transaction, one by one where that fails. */
    @Scheduled(fixedDelayString = "${systemtilgang.request.sweep-every:60s}")
    public void sweep() {
        Origin.ofTheService().during(() -> kinds.forEach(this::sweep));
    }

    private void sweep(Sweepable kind) {
        int found;
        do {
            try {
                found = transaction.execute(status -> handle(kind, kind.lockDue(clock.instant(), BATCH)));
            } catch (RuntimeException e) {
                found = oneByOne(kind);
            }
            if (found > 0) {
                LOG.info("{} that waited were due for a reminder or for their end", found);
            }
        } while (found == BATCH);
    }

    private int oneByOne(Sweepable kind) {
        List<UUID> due = transaction.execute(status -> kind.lockDue(clock.instant(), BATCH));
        for (UUID id : due) {
            try {
                transaction.executeWithoutResult(status -> handle(kind, List.of(id)));
            } catch (RuntimeException e) {
                LOG.error(
                        "Request {} could not be reminded of or expired; the next try is in {}",
                        id,
                        AFTER_A_FAILURE,
                        e);
                transaction.executeWithoutResult(
                        status -> kind.postpone(id, clock.instant().plus(AFTER_A_FAILURE)));
            }
        }
        return due.size();
    }

    private int handle(Sweepable kind, List<UUID> due) {
        Instant now = clock.instant();
        due.forEach(id -> kind.handle(id, now));
        return due.size();
    }
}
