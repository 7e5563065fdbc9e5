package no.systemtilgang.party;

/** A person lost a role. */
public record RoleTaken(PersonRole role) {}
