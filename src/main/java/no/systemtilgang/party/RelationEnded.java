package no.systemtilgang.party;

/** A firm no longer serves a client. */
public record RelationEnded(ClientRelation relation) {}
