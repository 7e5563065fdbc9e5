package no.systemtilgang.party;

import java.util.List;

/** An organisation, and the codes of the roles that a person has in it. */
public record PersonOrganisation(Organisation organisation, List<String> roles) {}
