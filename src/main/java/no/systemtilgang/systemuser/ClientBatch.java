package no.systemtilgang.systemuser;

import java.util.UUID;
import no.systemtilgang.audit.Origin;

/**
 * Clients that a person has chosen to add to a system user.
 *
 * @param firmOrgNo the system user's firm
 * @param personId who chose them
 * @param role the authority in which the person did
 * @param total how many lines there are
 * @param finished whether nothing more comes
 * @param origin of the click that began it; without the address when it is finished
 */
public record ClientBatch(
        UUID id,
        UUID systemUserId,
        String firmOrgNo,
        String personId,
        String role,
        int total,
        boolean finished,
        Origin origin) {}
