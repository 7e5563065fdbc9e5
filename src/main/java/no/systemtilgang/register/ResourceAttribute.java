package no.systemtilgang.register;

/** One attribute that names a resource, such as {@code urn:altinn:resource} = {@code ske-krav-og-betalinger}. */
public record ResourceAttribute(String id, String value) {}
