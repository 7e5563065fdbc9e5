package no.systemtilgang.request;

import java.util.Locale;
import no.systemtilgang.problem.Code;

/** What a system user is for: the organisation's own use, or its clients. */
public enum UserType {
    STANDARD,
    AGENT;

    /** The published word, {@code standard} or {@code agent}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the published word; null or empty means standard.
     *
     * @throws no.systemtilgang.problem.Problem (400) for any other word
     */
    public static UserType of(String wire) {
        if (wire == null || wire.isEmpty() || wire.equals("standard")) {
            return STANDARD;
        }
        if (wire.equals("agent")) {
            return AGENT;
        }
        throw Code.INVALID_INPUT.problem().because("'systemUserType' must be 'standard' or 'agent'.");
    }
}
