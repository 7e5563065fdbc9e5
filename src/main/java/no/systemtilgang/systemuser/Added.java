package no.systemtilgang.systemuser;

import java.util.List;

/**
 * What became of adding clients.
 *
 * @param added the organisations that are new
 * @param there the organisations that were there before
 * @param notAdded the others, each with its reason
 */
public record Added(List<String> added, List<String> there, List<NotAdded> notAdded) {}
