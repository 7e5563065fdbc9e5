package no.systemtilgang.register;

/** A text in bokmål, nynorsk and English. */
public record TranslatedText(String nb, String nn, String en) {

    /** The same text in all three languages. */
    public static TranslatedText same(String text) {
        return new TranslatedText(text, text, text);
    }
}
