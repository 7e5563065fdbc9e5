package no.systemtilgang.register;

import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Which texts can be stored as they were sent, and show to whoever reads them what they are: PostgreSQL takes no NUL, half of a
 * character would become another, and what nobody sees can make one name look like another or turn the words around it
 * (Unicode Technical Report 36, section 3). The one rule for every text that comes in.
 */
public final class StorableText {

    /** What is wrong with a text that is neither a line nor prose; ends a sentence. */
    public static final String FLAW = "a control character, an invisible character, or half of a character";

    private static final int SOFT_HYPHEN = 0x00ad;
    private static final int JOINER = 0x200d;
    private static final int EMOJI_STYLE = 0xfe0f;

    /** Letters and signs to Unicode, but nothing is seen of them: joiners, fillers, the empty pattern of Braille. */
    private static final Set<Integer> BLANK = Set.of(0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0);

    private StorableText() {}

    /** Whether it can be stored and shown on one line: no control characters, nothing invisible, no halves of characters. */
    public static boolean isLine(String text) {
        return isClean(text, it -> false);
    }

    /** The same, but line breaks, tabs and places to divide a word at belong to it. */
    public static boolean isProse(String text) {
        return isClean(text, it -> it == '\n' || it == '\r' || it == '\t' || it == SOFT_HYPHEN);
    }

    private static boolean isClean(String text, IntPredicate layout) {
        int before = 0;
        for (int here : text.codePoints().toArray()) {
            if (isUnfit(here) && !layout.test(here) && !(here == JOINER && isPicture(before))) {
                return false;
            }
            before = here;
        }
        return true;
    }

    private static boolean isUnfit(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> BLANK.contains(codePoint);
        };
    }

    /** Several pictures are joined to one, such as a person at work. */
    private static boolean isPicture(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL || codePoint == EMOJI_STYLE;
    }
}
