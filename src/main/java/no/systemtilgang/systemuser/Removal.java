package no.systemtilgang.systemuser;

import java.time.Instant;
import java.util.UUID;

/**
 * A system user that somebody has begun to remove, and nobody has confirmed yet.
 *
 * @param dueAt when it ends by itself; the system user stays then
 * @param confirmed the answer, on its way through the process; null while it waits
 */
public record Removal(UUID systemUserId, Instant dueAt, Boolean confirmed) {}
