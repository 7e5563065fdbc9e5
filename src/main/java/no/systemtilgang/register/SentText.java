package no.systemtilgang.register;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.systemtilgang.problem.Code;

/** Reads texts as bodies send them: trimmed, not too long, storable. */
public final class SentText {

    /** The longest name, title or reference, in characters. */
    public static final int LINE = 255;

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private SentText() {}

    /**
     * A text that must be there.
     *
     * @throws no.systemtilgang.problem.Problem (400) when it is missing, blank, too long or not storable
     */
    public static String required(String name, String text, int max) {
        String value = optional(name, text, max);
        if (value == null) {
            throw Code.INVALID_INPUT.problem().because("'" + name + "' is missing.");
        }
        return value;
    }

    /**
     * A text that may be missing or blank; then null.
     *
     * @throws no.systemtilgang.problem.Problem (400) when it is too long or not storable
     */
    public static String optional(String name, String text, int max) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String value = text.strip();
        if (value.length() > max) {
            throw Code.INVALID_INPUT.problem().because("'" + name + "' is longer than " + max + " characters.");
        }
        if (!StorableText.isLine(value)) {
            throw Code.INVALID_INPUT.problem().because("'" + name + "' has " + StorableText.FLAW + ".");
        }
        return value;
    }

    /** The UUID that a text is, in its usual form; empty when it is none. */
    public static Optional<UUID> uuid(String text) {
        return Optional.ofNullable(text)
                .filter(it -> UUID_FORM.matcher(it).matches())
                .map(UUID::fromString);
    }
}
