package no.systemtilgang.audit;

import java.time.Instant;

/**
 * An event as the seals see it.
 *
 * @param what the action and what it was done to, to name it
 * @param hash over everything that is stored of it
 * @param personIntact whether its personal data, unless erased, are those that it refers to
 */
record StoredEvent(long id, Instant at, String what, byte[] hash, boolean personIntact) {}
