package no.systemtilgang.vendorapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUserEntry;

/** A system user as registers that follow ours see it ({@code facts/altinn-api.md} §3.4, {@code SystemUserRegisterDTO}). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SystemUserInStream(
        UUID id,
        String partyOrgNo,
        String partyId,
        String integrationTitle,
        boolean isDeleted,
        Instant lastChanged,
        Instant created,
        long sequenceNo,
        String systemUserType) {

    static SystemUserInStream of(SystemUserEntry entry) {
        SystemUser user = entry.user();
        return new SystemUserInStream(
                user.id(),
                user.partyOrgNo(),
                String.valueOf(entry.partyId()),
                user.integrationTitle(),
                entry.deleted(),
                entry.lastChanged(),
                user.created(),
                entry.sequenceNo(),
                user.userType());
    }
}
