package no.systemtilgang.party;

/** A person, by our own pseudonym: the only name of a person outside this room. */
public record Person(String id, String name) {}
