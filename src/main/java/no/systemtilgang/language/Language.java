package no.systemtilgang.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/** The languages of the pages ({@code facts/altinn-ui.md} §2.13). */
public enum Language {
    BOKMAL("nb"),
    NYNORSK("nn"),
    ENGLISH("en");

    private final Locale locale;

    Language(String tag) {
        locale = Locale.forLanguageTag(tag);
    }

    /** The language with this tag, as in {@code nb}; empty for any other text. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(it -> it.tag().equals(tag)).findFirst();
    }

    /** The reader's language; bokmål when nobody is reading. */
    public static Language current() {
        return of(LocaleContextHolder.getLocale().getLanguage()).orElse(BOKMAL);
    }

    /** As pages name their language. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** As texts, numbers and dates are looked up and formatted. */
    public Locale locale() {
        return locale;
    }

    /** The text in this language; the one in bokmål where it is not translated. */
    public String choose(String nb, String nn, String en) {
        String text = switch (this) {
            case BOKMAL -> nb;
            case NYNORSK -> nn;
            case ENGLISH -> en;
        };
        return text == null || text.isBlank() ? nb : text;
    }
}
