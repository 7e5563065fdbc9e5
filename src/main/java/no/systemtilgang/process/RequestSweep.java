package no.systemtilgang.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for waiting requests whose time has come: a reminder, or the end. Runs on every node; a row that another node
 * holds is skipped ({@code docs/decisions/0002}).
 */
@Component
public class RequestSweep {

    private static final Logger LOG = LoggerFactory.getLogger(RequestSweep.class);
    private static final int BATCH = 100;
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    private final Requests requests;
    private final SystemUserRequestProcess process;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RequestSweep(Requests requests, SystemUserRequestProcess process, TransactionTemplate transaction, Clock clock) {
        this.requests = requests;
        this.process = process;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Handles everything that is due now: a batch in one transaction, one by one where that fails. */
    @Scheduled(fixedDelayString = "${systemtilgang.request.sweep-every:60s}")
    public void sweep() {
        int found;
        do {
            try {
                found = transaction.execute(status -> handle(requests.lockDue(clock.instant(), BATCH)));
            } catch (RuntimeException e) {
                found = oneByOne();
            }
            if (found > 0) {
                LOG.info("{} waiting requests were due for a reminder or for expiry", found);
            }
        } while (found == BATCH);
    }

    private int oneByOne() {
        List<UUID> due = transaction.execute(status -> requests.lockDue(clock.instant(), BATCH));
        for (UUID id : due) {
            try {
                transaction.executeWithoutResult(status -> handle(List.of(id)));
            } catch (RuntimeException e) {
                LOG.error(
                        "Request {} could not be reminded of or expired; the next try is in {}",
                        id,
                        AFTER_A_FAILURE,
                        e);
                transaction.executeWithoutResult(
                        status -> requests.postpone(id, clock.instant().plus(AFTER_A_FAILURE)));
            }
        }
        return due.size();
    }

    private int handle(List<UUID> due) {
        Instant now = clock.instant();
        for (UUID id : due) {
            Request request = requests.lock(id);
            if (!request.isDue(now)) {
                continue;
            }
            if (request.expiresAt().isAfter(now)) {
                process.remind(request);
            } else {
                process.expire(request);
            }
        }
        return due.size();
    }
}
