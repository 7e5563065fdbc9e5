package no.systemtilgang.catalogue;

/** A role that a person has in an organisation, or a firm for its clients. */
public record Role(String code, String nameNb, String nameNn, String nameEn) {}
