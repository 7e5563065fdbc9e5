package no.systemtilgang.party;

import java.util.UUID;

/** An organisation with the numbers by which the published API knows it ({@code facts/altinn-api.md} §1, §3). */
public record Party(int id, UUID uuid, String orgNo, String name) {}
