package no.systemtilgang.register;

import java.util.function.IntPredicate;

/**
 * Which texts can be stored as they were sent: PostgreSQL takes no NUL, and half of a character would become another.
 * The one rule for every text that comes in.
 */
public final class StorableText {

    private StorableText() {}

    /** Whether it can be stored and shown on one line: no control characters, no halves of characters. */
    public static boolean isLine(String text) {
        return text.codePoints().noneMatch(it -> isHalf(it) || Character.isISOControl(it));
    }

    /** The same, but line breaks and tabs belong to it. */
    public static boolean isProse(String text) {
        IntPredicate layout = it -> it == '\n' || it == '\r' || it == '\t';
        return text.codePoints().noneMatch(it -> isHalf(it) || Character.isISOControl(it) && !layout.test(it));
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
