package no.systemtilgang.party;

/** A client has given a firm an access package, company to company ({@code facts/altinn-ui.md} §3.5). */
public record OrganisationGrant(String clientOrgNo, String firmOrgNo, String packageUrn) {}
