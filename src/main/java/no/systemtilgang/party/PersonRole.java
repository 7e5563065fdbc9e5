package no.systemtilgang.party;

/** A role that a person has in an organisation; {@code role} is a code such as {@code DAGL}. */
public record PersonRole(String personId, String orgNo, String role) {}
