package no.systemtilgang.catalogue;

/**
 * An access package.
 *
 * @param delegable may be passed on for clients: usable in requests of type agent
 * @param assignable may be given for own use: usable in requests of type standard
 */
public record Package(
        String urn,
        String nameNb,
        String nameNn,
        String nameEn,
        String areaNb,
        String description,
        boolean delegable,
        boolean assignable) {}
