package no.systemtilgang.catalogue;

/** Something that a person may not pass on, and why. */
public record Missing(Kind kind, String id, String name, Reason reason) {

    /** What it is. */
    public enum Kind {
        RESOURCE,
        PACKAGE
    }

    /** Why it fails; the published names are in {@code facts/altinn-ui.md} §2.11. */
    public enum Reason {
        MISSING_ROLE_ACCESS("MissingRoleAccess"),
        MISSING_PACKAGE_ACCESS("MissingPackageAccess"),
        RESOURCE_NOT_DELEGABLE("ResourceNotDelegable");

        private final String wire;

        Reason(String wire) {
            this.wire = wire;
        }

        /** The name that clients know. */
        public String wire() {
            return wire;
        }
    }
}
