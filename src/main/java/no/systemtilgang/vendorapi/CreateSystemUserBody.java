package no.systemtilgang.vendorapi;

/**
 * What a person chooses ({@code facts/altinn-api.md} §3.4, U5).
 *
 * @param integrationTitle what the organisation calls it; may be missing
 */
record CreateSystemUserBody(String integrationTitle, String systemId) {}
