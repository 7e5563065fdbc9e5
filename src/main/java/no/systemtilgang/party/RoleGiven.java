package no.systemtilgang.party;

/** A person got a role. */
public record RoleGiven(PersonRole role) {}
