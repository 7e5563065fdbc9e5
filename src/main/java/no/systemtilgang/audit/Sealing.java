package no.systemtilgang.audit;

/**
 * How far the sealing is.
 *
 * @param sealId the last seal; 0 before the first
 * @param upToEvent no event up to this one is sealed any more
 * @param hash of the last seal; empty before the first
 * @param notedEvent the last event that had been begun at some time, or null when none is noted
 * @param settled whether every transaction that was going on at that time is over
 * @param usable whether the note can be waited for; not, when it was made in another life of the database
 */
record Sealing(long sealId, long upToEvent, byte[] hash, Long notedEvent, boolean settled, boolean usable) {}
