package no.systemtilgang.party;

/** A business, by its organisation number. */
public record Organisation(String orgNo, String name) {}
