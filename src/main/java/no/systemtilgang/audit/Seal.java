package no.systemtilgang.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A seal over events that lie between two ids, and over the seal before it. Whoever changes something that is sealed
 * has to make this seal anew and every later one.
 *
 * @param afterEvent only later events are in it
 * @param eventHashes the hash of each event, in the order of the ids
 * @param previousHash of the seal before; empty for the first
 */
record Seal(
        long id,
        long afterEvent,
        long upToEvent,
        List<Long> eventIds,
        List<byte[]> eventHashes,
        Instant sealedAt,
        byte[] previousHash,
        byte[] hash) {

    /** The next seal, over these events. */
    static Seal next(Sealing before, List<StoredEvent> events, long upToEvent, Instant at) {
        Seal open = new Seal(
                before.sealId() + 1,
                before.upToEvent(),
                upToEvent,
                events.stream().map(StoredEvent::id).toList(),
                events.stream().map(StoredEvent::hash).toList(),
                at.truncatedTo(ChronoUnit.MICROS),
                before.hash(),
                null);
        return new Seal(
                open.id,
                open.afterEvent,
                open.upToEvent,
                open.eventIds,
                open.eventHashes,
                open.sealedAt,
                open.previousHash,
                open.expectedHash());
    }

    /** The hash that it must have, by all that is in it. */
    byte[] expectedHash() {
        StringBuilder text = new StringBuilder(100 + eventIds.size() * 80)
                .append(id)
                .append('\n')
                .append(afterEvent)
                .append('\n')
                .append(upToEvent)
                .append('\n')
                .append(ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt))
                .append('\n')
                .append(Fingerprint.hex(previousHash))
                .append("\nids");
        eventIds.forEach(it -> text.append(' ').append(it));
        text.append("\nhashes");
        eventHashes.forEach(it -> text.append(' ').append(it == null ? "-" : Fingerprint.hex(it)));
        return Fingerprint.of(text.toString());
    }
}
