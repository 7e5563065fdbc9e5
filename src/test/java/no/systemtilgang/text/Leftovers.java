package no.systemtilgang.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.systemtilgang.language.Language;

/** Finds what of a page in nynorsk or in English is still in bokmål. */
public final class Leftovers {

    /** What says itself that it is in bokmål: descriptions of which there is no translation, and the name of the language. */
    private static final Pattern DECLARED = Pattern.compile("<(\\w+)[^>]* lang=\"nb\"[^>]*>.*?</\\1>", Pattern.DOTALL);

    private static final Pattern HEARD =
            Pattern.compile(" (?:aria-label|alt|title|placeholder|data-words)=\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d[^{}]*(?:\\{\\d\\}[^{}]*)*\\}");

    /** Shorter parts of a text stand in other words too. */
    private static final int TELLING = 10;

    private Leftovers() {}

    /** The texts of bokmål on a page that is in another language. */
    public static List<String> on(String html, Language language) {
        String body =
                DECLARED.matcher(html.replaceFirst("(?s).*<body", "<body")).replaceAll("");
        Set<String> read = Stream.concat(
                        Arrays.stream(body.split("<[^>]*>")),
                        HEARD.matcher(body).results().map(it -> it.group(1)))
                .map(it -> it.replace("&nbsp;", "\u00a0")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&")
                        .strip())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
        Map<String, String> own = Texts.in(language);
        return Texts.in(Language.BOKMAL).entrySet().stream()
                .filter(it -> !own.containsValue(it.getValue()))
                .filter(it -> stands(it.getValue(), read, own.values()))
                .map(it -> it.getKey() + "=" + it.getValue())
                .toList();
    }

    private static boolean stands(String text, Set<String> read, Collection<String> own) {
        List<String> parts = Arrays.stream(PLACE.split(text, 0))
                .filter(it -> it.length() >= TELLING && own.stream().noneMatch(words -> words.contains(it)))
                .toList();
        return read.contains(text)
                || read.stream().anyMatch(node -> parts.stream().anyMatch(node::contains));
    }
}
