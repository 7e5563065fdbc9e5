package no.systemtilgang.audit;

import java.time.Instant;
import java.util.Arrays;
import no.systemtilgang.audit.SealReport.Findings;
import no.systemtilgang.audit.SealReport.Kind;

/** Holds the events against the seals, and each seal against the one before it. */
final class SealComparison {

    private final InParts<Seal> seals;
    private final InParts<StoredEvent> events;
    private final Findings findings = new Findings();
    private Seal last;

    SealComparison(InParts<Seal> seals, InParts<StoredEvent> events) {
        this.seals = seals;
        this.events = events;
    }

    /**
     * Goes through all.
     *
     * @param sealing how far the sealing is; null when that is gone
     * @param aMinuteAgo what happened before should be sealed
     */
    SealReport compare(Sealing sealing, Instant aMinuteAgo) {
        for (Seal seal = seals.next(); seal != null; seal = seals.next()) {
            checkPlace(seal);
            if (!Arrays.equals(seal.hash(), seal.expectedHash())) {
                findings.add(Kind.SEAL_ALTERED, seal.id());
            }
            checkEvents(seal);
            last = seal;
        }
        checkEnd(sealing);
        checkUnsealed(sealing == null ? 0 : sealing.upToEvent(), aMinuteAgo);
        return new SealReport(
                events.read(),
                seals.read(),
                last == null ? 0 : last.id(),
                last == null ? "" : Fingerprint.hex(last.hash()),
                findings.list());
    }

    private void checkPlace(Seal seal) {
        long before = last == null ? 0 : last.id();
        if (seal.id() != before + 1) {
            findings.add(Kind.SEAL_REMOVED, before + 1);
        } else if (!Arrays.equals(seal.previousHash(), last == null ? new byte[0] : last.hash())
                || seal.afterEvent() < (last == null ? 0 : last.upToEvent())) {
            findings.add(Kind.SEAL_OUT_OF_CHAIN, seal.id());
        }
    }

    private void checkEvents(Seal seal) {
        for (int i = 0; i < seal.eventIds().size(); i++) {
            long id = seal.eventIds().get(i);
            passOver(id - 1);
            if (events.peek() == null || events.peek().id() != id) {
                findings.add(Kind.EVENT_REMOVED, id);
                continue;
            }
            StoredEvent event = take();
            byte[] sealed = i < seal.eventHashes().size() ? seal.eventHashes().get(i) : null;
            if (!Arrays.equals(event.hash(), sealed)) {
                findings.add(Kind.EVENT_ALTERED, event);
            }
        }
        passOver(seal.upToEvent());
    }

    /** Events up to an id that are in no seal. */
    private void passOver(long upTo) {
        while (events.peek() != null && events.peek().id() <= upTo) {
            findings.add(Kind.EVENT_INSERTED, take());
        }
    }

    /** The last seal is the one that the sealing goes on from. */
    private void checkEnd(Sealing sealing) {
        long lastId = last == null ? 0 : last.id();
        if (sealing != null && sealing.sealId() > lastId) {
            findings.add(Kind.SEAL_REMOVED, lastId + 1);
        } else if (sealing == null
                || sealing.sealId() < lastId
                || !Arrays.equals(sealing.hash(), last == null ? new byte[0] : last.hash())) {
            findings.add(Kind.SEAL_OUT_OF_CHAIN, lastId);
        }
    }

    private void checkUnsealed(long sealedUpTo, Instant aMinuteAgo) {
        passOver(sealedUpTo);
        while (events.peek() != null) {
            StoredEvent event = take();
            if (event.at().isBefore(aMinuteAgo)) {
                findings.add(Kind.EVENT_UNSEALED, event);
            }
        }
    }

    private StoredEvent take() {
        StoredEvent event = events.next();
        if (!event.personIntact()) {
            findings.add(Kind.PERSON_ALTERED, event);
        }
        return event;
    }
}
