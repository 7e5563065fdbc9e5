package no.systemtilgang.party;

/** A client gave a firm an access package. */
public record GrantBegun(OrganisationGrant grant) {}
