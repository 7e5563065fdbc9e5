package no.systemtilgang.systemuser;

import java.time.Instant;

/**
 * A system user as it is shown in lists: also when it, or its system, is deleted.
 *
 * @param vendorName the name of the system's vendor; empty when it is not among the organisations that we know
 * @param partyId the party id of the system user's organisation
 * @param sequenceNo the place of its last change among all changes of system users
 */
public record SystemUserEntry(
        SystemUser user,
        String systemId,
        String vendorOrgNo,
        String vendorName,
        int partyId,
        boolean deleted,
        Instant lastChanged,
        long sequenceNo) {}
