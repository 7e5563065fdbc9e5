package no.systemtilgang.party;

import java.util.Locale;

/**
 * What somebody looks for: a part of a name, or of an organisation number with or without spaces. Blanks around it and
 * control characters, which no name has and the database does not take, are no part of it.
 *
 * @param text as it is shown to whoever searched; empty for all
 */
public record SearchText(String text) {

    /** Finds all. */
    public static final SearchText ALL = new SearchText("");

    public SearchText {
        text = text == null ? "" : text.replaceAll("\\p{Cc}", "").strip();
    }

    /** The part of a name, in lower case as names are to be compared with it. */
    public String words() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The part of an organisation number; empty when the text is none. */
    public String number() {
        String digits = text.replaceAll("[\\s\\u00a0]", "");
        return digits.matches("[0-9]+") ? digits : "";
    }

    /** Whether a name has the text. */
    public boolean isIn(String name) {
        return name.toLowerCase(Locale.ROOT).contains(words());
    }

    /** Whether an organisation number has it; an empty text is in none. */
    public boolean isInNumber(String orgNo) {
        return !number().isEmpty() && orgNo.contains(number());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
