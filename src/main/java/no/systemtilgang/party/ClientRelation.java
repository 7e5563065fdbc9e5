package no.systemtilgang.party;

/** A firm serves a client; {@code role} is what the firm is to it, such as {@code REVI}. */
public record ClientRelation(String clientOrgNo, String firmOrgNo, String role) {}
