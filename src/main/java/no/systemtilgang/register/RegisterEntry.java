package no.systemtilgang.register;

import java.util.List;

/** A system as its vendor sees it: with its Maskinporten clients, and also when it is deleted. */
public record RegisterEntry(RegisteredSystem system, List<String> clientIds, boolean deleted) {}
