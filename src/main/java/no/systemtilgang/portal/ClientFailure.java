package no.systemtilgang.portal;

import java.io.Serializable;

/**
 * A client, or a line of a pasted list, that was not added.
 *
 * @param line its place in the list; 0 when it was not in one
 * @param written what was given for an organisation number
 * @param name the client's name; empty when it has none
 * @param reason why, in words
 */
record ClientFailure(int line, String written, String name, String reason) implements Serializable {}
