package no.systemtilgang.vendorapi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.party.Party;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.systemuser.SystemUser;

/** A system user for clients ({@code facts/altinn-api.md} §3.4, {@code SystemUserInternalDTO}). */
record AgentAnswer(
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
        List<AccessPackage> accessPackages) {

    private static final String ALWAYS_EMPTY = ""; // in the published API

    static AgentAnswer of(SystemUser user, RegisteredSystem system, Party party) {
        return new AgentAnswer(
                user.id(),
                user.integrationTitle(),
                system.systemId(),
                ALWAYS_EMPTY,
                user.systemInternalId(),
                String.valueOf(party.id()),
                ALWAYS_EMPTY,
                user.partyOrgNo(),
                user.created(),
                false,
                ALWAYS_EMPTY,
                system.vendorOrgNo(),
                user.externalRef(),
                user.userType(),
                user.powers().accessPackages());
    }
}
