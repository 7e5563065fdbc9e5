package no.systemtilgang.vendorapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.Right;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUserEntry;

/**
 * A system user as people of its organisation see it ({@code facts/altinn-api.md} §3.4, {@code SystemUserInternalDTO}).
 *
 * @param rights only where one system user is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SystemUserAnswer(
        UUID id,
        String integrationTitle,
        String systemId,
        String productName,
        UUID systemInternalId,
        String partyId,
        String partyUuId,
        String reporteeOrgNo,
        Instant created,
        boolean isDeleted,
        String supplierName,
        String supplierOrgno,
        String externalRef,
        String userType,
        List<Right> rights,
        List<AccessPackage> accessPackages) {

    private static final String ALWAYS_EMPTY = ""; // in the published API

    /** One among others. */
    static SystemUserAnswer of(SystemUserEntry entry) {
        return of(entry, null);
    }

    /** One with all that it was given. */
    static SystemUserAnswer detailed(SystemUserEntry entry) {
        return of(entry, entry.user().powers().rights());
    }

    private static SystemUserAnswer of(SystemUserEntry entry, List<Right> rights) {
        SystemUser user = entry.user();
        return new SystemUserAnswer(
                user.id(),
                user.integrationTitle(),
                entry.systemId(),
                ALWAYS_EMPTY,
                user.systemInternalId(),
                String.valueOf(entry.partyId()),
                ALWAYS_EMPTY,
                user.partyOrgNo(),
                user.created(),
                entry.deleted(),
                entry.vendorName(),
                entry.vendorOrgNo(),
                user.externalRef(),
                user.userType(),
                rights,
                user.powers().accessPackages());
    }
}
