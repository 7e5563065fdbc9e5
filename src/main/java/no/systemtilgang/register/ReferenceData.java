package no.systemtilgang.register;

import java.util.Optional;

/** What the register must know of the resources and access packages that exist. */
public interface ReferenceData {

    /** The type of a resource, such as {@code GenericAccessResource}; empty when there is no such resource. */
    Optional<String> resourceType(String resourceId);

    /** How a package may be used; empty when there is no such package. */
    Optional<PackageUse> packageUse(String urn);

    /**
     * How a package may be used.
     *
     * @param delegable for clients
     * @param assignable for own use
     */
    record PackageUse(boolean delegable, boolean assignable) {}
}
