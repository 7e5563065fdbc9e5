package no.systemtilgang.audit;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the events that are committed, within a minute ({@code docs/decisions/0004}). Runs on every node; one of them
 * does it. An event gets its id before it is committed, so each run notes how far ids are drawn, and a later one seals
 * up to there when every transaction of that time is over: nobody who commits late is left out.
 */
@Component
class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int MOST_IN_A_SEAL = 10_000;

    private final Seals seals;
    private final StoredEvents events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealer(Seals seals, StoredEvents events, PlatformTransactionManager transactions, Clock clock) {
        this.seals = seals;
        this.events = events;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Seals what can be sealed now. */
    @Scheduled(
            initialDelayString = "${systemtilgang.audit.seal-every}",
            fixedDelayString = "${systemtilgang.audit.seal-every}")
    void seal() {
        boolean more;
        do {
            more = transaction.execute(status -> sealSome());
        } while (more);
    }

    private boolean sealSome() {
        if (!seals.begin(Seals.Work.SEAL)) {
            return false;
        }
        long lastDrawn = events.lastDrawn(); // before anything is written: see Seals.note
        Sealing now = seals.sealing().orElseThrow(() -> new IllegalStateException("audit_sealing is empty"));
        if (!now.settled()) {
            if (!now.usable() && lastDrawn > now.upToEvent()) {
                seals.note(lastDrawn);
            }
            return false;
        }
        List<StoredEvent> part = events.between(now.upToEvent(), now.notedEvent(), MOST_IN_A_SEAL);
        boolean more = part.size() == MOST_IN_A_SEAL;
        if (!more) {
            noteNext(now.notedEvent(), lastDrawn);
        }
        long upTo = more ? part.get(part.size() - 1).id() : now.notedEvent();
        if (part.isEmpty()) {
            seals.passed(upTo);
        } else {
            add(Seal.next(now, part, upTo, clock.instant()));
        }
        return more;
    }

    private void noteNext(long noted, long lastDrawn) {
        if (lastDrawn > noted) {
            seals.note(lastDrawn);
        } else {
            seals.noteNothing();
        }
    }

    /** The hash is in the log too, where whoever makes seals anew does not reach it. */
    private void add(Seal seal) {
        seals.add(seal);
        LOG.info(
                "Seal {}: {} events up to {}, {}",
                seal.id(),
                seal.eventIds().size(),
                seal.upToEvent(),
                Fingerprint.hex(seal.hash()));
    }
}
