package no.systemtilgang.party;

/** A firm began to serve a client. */
public record RelationBegun(ClientRelation relation) {}
