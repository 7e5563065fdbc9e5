package no.systemtilgang.text;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.systemtilgang.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of the pages exists in each language, says the same there, and is used. */
class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    /** Names, and what is written alike in both languages. */
    private static final Set<String> ALIKE = Set.of(
            "accessibility.status",
            "erasure.person",
            "history.by",
            "language.en",
            "language.nb",
            "language.nn",
            "layout.title",
            "party.roles.person",
            "party.roles.row",
            "service.name",
            "smartcloud.claims.of",
            "smartcloud.name",
            "smartcloud.page");

    static Stream<String> topics() {
        return Texts.topics().stream();
    }

    @Test
    void theApplicationReadsEveryTopic() {
        String basenames = Texts.read(Path.of("src", "main", "resources", "application.yaml"))
                .lines()
                .filter(it -> it.strip().startsWith("basename:"))
                .findFirst()
                .orElseThrow();

        assertThat(basenames.replace("basename:", "").strip().split(","))
                .containsExactlyInAnyOrderElementsOf(
                        topics().map(it -> "text/" + it).toList());
    }

    @Test
    void everyFileIsOfATopicAndALanguage() {
        List<String> expected = topics().flatMap(
                        topic -> Stream.of("", "_nn", "_en").map(language -> topic + language + ".properties"))
                .toList();

        assertThat(Texts.fileNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicHasTheSameTextsInEveryLanguageInTheSameOrder(String topic) {
        List<String> keys = List.copyOf(Texts.in(topic, Language.BOKMAL).keySet());

        assertThat(Texts.in(topic, Language.NYNORSK).keySet()).containsExactlyElementsOf(keys);
        assertThat(Texts.in(topic, Language.ENGLISH).keySet()).containsExactlyElementsOf(keys);
    }

    @ParameterizedTest
    @EnumSource
    void noKeyStandsTwice(Language language) {
        List<String> keys = topics().flatMap(it -> Texts.lines(it, language).stream())
                .map(it -> it.substring(0, it.indexOf('=')))
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsAPattern(Language language) {
        Texts.in(language).forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank().isEqualTo(text.strip());
            assertThat(text)
                    .as(key + " has ’ instead, which no pattern reads as a quote")
                    .doesNotContain("'");
            for (Object number : new Object[] {0, 1, 2, 1000}) {
                assertThatCode(() -> new MessageFormat(text, language.locale())
                                .format(new Object[] {number, number, number}))
                        .as(key)
                        .doesNotThrowAnyException();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aTextHasTheSamePlacesInEveryLanguage(Language language) {
        Map<String, String> texts = Texts.in(language);

        Texts.in(Language.BOKMAL)
                .forEach((key, text) ->
                        assertThat(places(texts.get(key))).as(key).isEqualTo(places(text)));
    }

    @ParameterizedTest
    @EnumSource
    void aChoiceOfWordsHasTheSameLimitsInEveryLanguage(Language language) {
        Map<String, String> texts = Texts.in(language);

        Texts.in(Language.BOKMAL)
                .forEach((key, text) ->
                        assertThat(limits(texts.get(key))).as(key).isEqualTo(limits(text)));
    }

    @Test
    void nothingIsLeftInBokmalInEnglish() {
        Map<String, String> english = Texts.in(Language.ENGLISH);
        Set<String> same = Texts.in(Language.BOKMAL).entrySet().stream()
                .filter(it -> it.getValue().equals(english.get(it.getKey())))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));

        assertThat(same).containsExactlyInAnyOrderElementsOf(ALIKE);
    }

    @ParameterizedTest
    @EnumSource(names = {"NYNORSK", "ENGLISH"})
    void wordsOfBokmalAreNotAmongThoseOfTheOthers(Language language) {
        Set<String> bokmal = Set.of(
                "ikke",
                "forespørsel",
                "forespørselen",
                "forespørsler",
                "systemtilganger",
                "klienter",
                "klientene",
                "virksomhet",
                "virksomheten",
                "hva",
                "hvem",
                "hvilke",
                "jeg",
                "noen",
                "ennå",
                "allerede",
                "tjeneste",
                "tjenester",
                "avvist av",
                "fullmakten",
                "leverandører",
                "opprettet",
                "endret",
                "slettet",
                "fjernet",
                "godkjenne",
                "fra",
                "nå",
                "siden");
        if (language == Language.NYNORSK) {
            assertThat(words(language)).doesNotContainAnyElementsOf(without(bokmal, "godkjenne"));
        } else {
            assertThat(words(language)).doesNotContainAnyElementsOf(bokmal);
        }
    }

    @Test
    void everyTextIsUsedAndEveryTextThatIsUsedIsThere() {
        assertThat(Uses.keys())
                .containsExactlyInAnyOrderElementsOf(Texts.in(Language.BOKMAL).keySet());
    }

    private static Set<String> without(Set<String> words, String word) {
        return words.stream().filter(it -> !it.equals(word)).collect(Collectors.toSet());
    }

    private static Set<String> words(Language language) {
        return Texts.in(language).values().stream()
                .flatMap(it -> Arrays.stream(it.toLowerCase(language.locale()).split("[^\\p{L}]+")))
                .collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        return found(PLACE, text);
    }

    /** The numbers at which a choice turns to other words, as in {@code 0#…|1#…|1<…}. */
    private static Set<String> limits(String text) {
        return found(Pattern.compile("(?<=[,|])(\\d+[#<])"), text);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }
}
