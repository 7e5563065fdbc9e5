package no.systemtilgang.systemuser;

import java.time.Instant;
import java.util.UUID;
import no.systemtilgang.party.Party;

/**
 * An organisation that a system user acts for.
 *
 * @param id of this assignment
 * @param addedBy the person who added it
 */
public record Client(UUID id, UUID systemUserId, Party party, Instant addedAt, String addedBy) {}
