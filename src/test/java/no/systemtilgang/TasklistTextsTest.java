package no.systemtilgang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tasklist's Norwegian texts, held against the English ones of the Tasklist that is on the class path. */
class TasklistTextsTest {

    private static final String FOLDER = "META-INF/resources/webjars/camunda/app/tasklist/locales/";

    /** What is the same in both languages. */
    private static final Set<String> SAME = Set.of(
            "labels.CAM_WIDGET_VARIABLES_TABLE_TYPE",
            "labels.DIAGRAM",
            "labels.NO_TASK_FORM",
            "labels.START",
            "labels.TYPE",
            "labels.SEARCH_LESS_THAN",
            "labels.SEARCH_LESS_THAN_EQUALS",
            "labels.SEARCH_GREATER_THAN",
            "labels.SEARCH_GREATER_THAN_EQUALS");

    /** The vendor's advertisement, which our users do not get. */
    private static final String ADVERTISEMENT = "labels.BANNER_CE_EOL_TEXT";

    /** What is filled in, in texts and in lengths of time. */
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[sd]");

    private static final Pattern TAG = Pattern.compile("</?(a|br)\\b|&[a-z]+;");

    private final Map<String, String> english = texts("en");
    private final Map<String, String> norwegian = texts("nb");

    @Test
    void everyTextIsThereAndNoneTooMany() {
        assertThat(english).hasSizeGreaterThan(440);
        assertThat(norwegian.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void noTextIsLeftInEnglishByAccident() {
        Set<String> same = norwegian.entrySet().stream()
                .filter(it -> it.getKey().startsWith("labels."))
                .filter(it -> it.getValue().equals(english.get(it.getKey())))
                .map(Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(same).isEqualTo(SAME);
    }

    @Test
    void noTextIsMissing() {
        assertThat(norwegian)
                .allSatisfy((key, text) -> assertThat(text.isBlank())
                        .as(key)
                        .isEqualTo(english.get(key).isBlank() || key.equals(ADVERTISEMENT)));
    }

    @Test
    void whatIsFilledInIsFilledInInBothLanguages() {
        norwegian.forEach(
                (key, text) -> assertThat(found(PLACE, text)).as(key).isEqualTo(found(PLACE, english.get(key))));
    }

    @Test
    void theMarkupOfATextIsKept() {
        norwegian.forEach((key, text) -> assertThat(found(TAG, text))
                .as(key)
                .isEqualTo(key.equals(ADVERTISEMENT) ? List.of() : found(TAG, english.get(key))));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(it -> it.replace(" ", ""))
                .sorted()
                .toList();
    }

    private static Map<String, String> texts(String language) {
        String path = FOLDER + language + ".json";
        try (InputStream file = TasklistTextsTest.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(file).as(path).isNotNull();
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> texts = new TreeMap<>();
            collect("", new JsonMapper().readTree(json), texts);
            return texts;
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(it -> collect(dotted(path, it.getKey()), it.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(dotted(path, String.valueOf(i)), node.get(i), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }

    private static String dotted(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
