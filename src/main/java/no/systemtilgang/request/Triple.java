package no.systemtilgang.request;

/** What a request and a system user are unique by: system, organisation and the vendor's own reference. */
public record Triple(String systemId, String partyOrgNo, String externalRef) {}
