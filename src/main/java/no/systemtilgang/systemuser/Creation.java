package no.systemtilgang.systemuser;

import java.time.Instant;
import java.util.UUID;
import no.systemtilgang.register.Powers;

/**
 * A system user that a person has begun to create for an organisation's own use, and has not confirmed yet.
 *
 * @param id the id that the system user gets
 * @param powers what the system had registered when the person chose it: what is shown, and what the system user gets
 * @param dueAt when it ends by itself
 * @param confirmed the answer, on its way through the process; null while it waits
 */
public record Creation(
        UUID id,
        UUID systemInternalId,
        String partyOrgNo,
        String personId,
        Powers powers,
        Instant dueAt,
        Boolean confirmed) {}
