package no.systemtilgang.problem;

import java.sql.SQLException;

/**
 * Tells a caller's error from ours where the database refuses a text, such as one with a NUL: PostgreSQL's condition
 * {@code character_not_in_repertoire}.
 */
public final class UnstorableText {

    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    private UnstorableText() {}

    /** Whether this comes of a text that the database does not take. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof SQLException refusal && CHARACTER_NOT_IN_REPERTOIRE.equals(refusal.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** What the caller is told. */
    public static Problem problem() {
        return Code.INVALID_INPUT
                .problem()
                .because("A text has a character that no text has, such as NUL; leave it out.");
    }
}
