package no.systemtilgang.systemuser;

import java.util.UUID;

/**
 * How far a batch of clients to add is.
 *
 * @param total how many lines were written
 * @param done how many of them are dealt with
 * @param added the clients that the system user acts for because of them, those that were there before among them
 * @param failed the lines that could not be added
 * @param finished whether nothing more comes
 */
public record BatchProgress(UUID id, UUID systemUserId, int total, int done, int added, int failed, boolean finished) {}
