package no.systemtilgang.vendorapi;

import java.util.List;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.Right;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.UserType;

/** The body of a request ({@code facts/altinn-api.md} §3.2, Q1 and Q2). */
record CreateRequest(
        String systemId,
        String partyOrgNo,
        String externalRef,
        String integrationTitle,
        List<Right> rights,
        List<AccessPackage> accessPackages,
        String redirectUrl) {

    /** A request for own use. */
    NewRequest standard() {
        return toRequest(UserType.STANDARD, Powers.of(rights, accessPackages));
    }

    /** A request for clients; rights are not part of it and are passed over, as unknown members are. */
    NewRequest agent() {
        return toRequest(UserType.AGENT, Powers.of(null, accessPackages));
    }

    private NewRequest toRequest(UserType type, Powers powers) {
        return new NewRequest(type, systemId, partyOrgNo, externalRef, integrationTitle, powers, redirectUrl);
    }
}
