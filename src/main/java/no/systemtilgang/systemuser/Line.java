package no.systemtilgang.systemuser;

/** A line of a batch, as a person wrote it. */
record Line(int position, String text) {}
