package no.systemtilgang.systemuser;

import java.util.Map;
import java.util.Set;

/**
 * What became of a line of a batch.
 *
 * @param orgNo the number that the line is; null when it is none
 * @param isNew whether the client was added because of it
 * @param refusal why it could not be added; null when it could
 */
record LineOutcome(Line line, String orgNo, boolean isNew, NotAdded refusal) {

    /**
     * @param added the numbers that are new, of which this line takes its own: the same number once more was there
     * @param refusals by number, or by what was written for one
     */
    static LineOutcome of(Line line, Set<String> added, Map<String, NotAdded> refusals) {
        String number = ClientLines.number(line.text());
        NotAdded refusal = refusals.get(number);
        boolean isNumber = refusal == null || refusal.reason() != NotAdded.Reason.NOT_A_NUMBER;
        return new LineOutcome(line, isNumber ? number : null, added.remove(number), refusal);
    }

    boolean failed() {
        return refusal != null;
    }

    String word() {
        return failed() ? "Failed" : isNew ? "Added" : "There";
    }

    String reason() {
        return failed() ? refusal.reason().name() : null;
    }

    String packages() {
        return failed() ? String.join(" ", refusal.packages()) : "";
    }
}
