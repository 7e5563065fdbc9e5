package no.systemtilgang.systemuser;

import java.time.Instant;
import java.util.UUID;

/**
 * The set-up of a system user's clients, while it is open.
 *
 * @param dueAt when it ends by itself
 * @param batchId what was chosen last; null when nothing was
 * @param failuresShown whether it shows which of these could not be added
 * @param finished whether a client administrator has said that it is finished
 */
public record ClientSetUp(UUID systemUserId, Instant dueAt, UUID batchId, boolean failuresShown, boolean finished) {}
