package no.systemtilgang.vendorapi;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.Right;
import no.systemtilgang.request.NewChangeRequest;
import no.systemtilgang.request.PowerChange;

/** The body of a change request; every member may be left out ({@code facts/altinn-api.md} §3.3, C1). */
record CreateChangeRequest(
        List<Right> requiredRights,
        List<Right> unwantedRights,
        List<AccessPackage> requiredAccessPackages,
        List<AccessPackage> unwantedAccessPackages,
        String redirectUrl) {

    NewChangeRequest of(UUID correlationId, UUID systemUserId) {
        PowerChange change = PowerChange.of(
                Powers.of(requiredRights, requiredAccessPackages), Powers.of(unwantedRights, unwantedAccessPackages));
        return new NewChangeRequest(correlationId, systemUserId, change, redirectUrl);
    }
}
