package no.systemtilgang.party;

/** A client took an access package back from a firm. */
public record GrantEnded(OrganisationGrant grant) {}
