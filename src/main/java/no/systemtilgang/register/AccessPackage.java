package no.systemtilgang.register;

/** An access package by its URN, {@code urn:altinn:accesspackage:…}. */
public record AccessPackage(String urn) {}
