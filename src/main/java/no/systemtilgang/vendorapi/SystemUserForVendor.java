package no.systemtilgang.vendorapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUserEntry;

/**
 * A system user as vendors and Maskinporten see it ({@code facts/altinn-api.md} §3.4, {@code SystemUserExternalDTO}).
 *
 * @param productName the system id: Maskinporten reads it there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SystemUserForVendor(
        UUID id,
        String integrationTitle,
        String systemId,
        String productName,
        String reporteeOrgNo,
        Instant created,
        boolean isDeleted,
        String supplierName,
        String supplierOrgno,
        String externalRef,
        String userType) {

    static SystemUserForVendor of(SystemUserEntry entry) {
        SystemUser user = entry.user();
        return new SystemUserForVendor(
                user.id(),
                user.integrationTitle(),
                entry.systemId(),
                entry.systemId(),
                user.partyOrgNo(),
                user.created(),
                entry.deleted(),
                entry.vendorName(),
                entry.vendorOrgNo(),
                user.externalRef(),
                user.userType());
    }
}
