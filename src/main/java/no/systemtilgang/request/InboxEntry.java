package no.systemtilgang.request;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a vendor has asked an organisation for.
 *
 * @param title the system user's name
 * @param reference the vendor's own reference; null when it gave none
 * @param escalated whether somebody without authority has passed it on
 * @param decidedAt when it was approved or rejected; null otherwise
 * @param decidedBy the name of the person who did that; null otherwise
 */
public record InboxEntry(
        UUID id,
        Kind kind,
        String title,
        String reference,
        String vendorName,
        RequestStatus status,
        boolean escalated,
        boolean reminded,
        Instant created,
        Instant decidedAt,
        String decidedBy) {

    /** A system user for own use, one for clients, or a change of one. */
    public enum Kind {
        OWN,
        CLIENTS,
        CHANGE
    }
}
