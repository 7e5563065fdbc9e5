package no.systemtilgang.identity;

import no.systemtilgang.party.Party;

/** A person who acts for an organisation and may do so. */
public record OnBehalf(Actor.Person person, Party party) {}
