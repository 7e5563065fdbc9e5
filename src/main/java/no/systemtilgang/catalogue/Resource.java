package no.systemtilgang.catalogue;

/** A single service of a public agency. */
public record Resource(
        String id,
        String type,
        String nameNb,
        String nameNn,
        String nameEn,
        String ownerName,
        String description,
        boolean delegable) {

    private static final String MASKINPORTEN_SCHEMA = "MaskinportenSchema";

    /** Whether it can be passed on at all; a Maskinporten schema never can. */
    public boolean canBePassedOn() {
        return delegable && !MASKINPORTEN_SCHEMA.equals(type);
    }
}
