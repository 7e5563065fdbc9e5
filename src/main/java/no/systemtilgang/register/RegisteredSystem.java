package no.systemtilgang.register;

import java.util.List;
import java.util.UUID;

/** A system that a vendor has registered, and what it may ask for ({@code facts/altinn-api.md} §3.1). */
public record RegisteredSystem(
        UUID internalId,
        String systemId,
        String vendorOrgNo,
        TranslatedText name,
        TranslatedText description,
        Powers powers,
        List<String> allowedRedirectUrls,
        boolean visible) {

    /** Whether the system has registered a right to the same resource. */
    public boolean has(Right right) {
        return powers.rights().stream().anyMatch(right::sameResource);
    }

    /** Whether the system has registered the package. */
    public boolean has(AccessPackage accessPackage) {
        return powers.accessPackages().contains(accessPackage);
    }
}
