package no.systemtilgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents do not go stale: what they link to and show is there, and the user's guide says what the pages say. */
class DocumentsTest {

    private static final Path GUIDE = Path.of("docs", "brukerveiledning.md");
    private static final Path PICTURES = Path.of("docs", "bilder");
    private static final long LARGEST = 150_000;

    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(bilder/([^)]+)\\)");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:)([^)#]*)(#[^)]+)?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern ON_A_PAGE = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL);

    /** Those of the original guide. */
    private static final List<String> ORIGINAL = List.of(
            "systemtilgang-1.png",
            "systemtilgang-2.png",
            "systemtilgang-4.png",
            "systemtilgang-approve-1.png",
            "systemtilgang-receipt-vendor.png",
            "systemtilgang-overview.png",
            "systemtilgang-agent-approve.png",
            "systemtilgang-overview-clientdelegation.png",
            "systemuser-agent.png",
            "clientdelegation-addclient.png",
            "addclient-added.png",
            "systemuser-withclients.png");

    @Test
    void theGuideShowsAPictureForEachOfTheOriginalAndEachIsThere() {
        Set<String> shown = found(PICTURE, read(GUIDE), 1).collect(Collectors.toSet());

        assertThat(shown).containsAll(ORIGINAL);
        assertThat(list(PICTURES).map(it -> it.getFileName().toString())).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(list(PICTURES)).allSatisfy(it -> assertThat(Files.size(it)).isBetween(1_000L, LARGEST));
    }

    @Test
    void whatIsLinkedToIsThere() {
        assertThat(documents())
                .isNotEmpty()
                .allSatisfy(document -> LINK.matcher(read(document))
                        .results()
                        .forEach(link -> assertThat(leadsSomewhere(document, link))
                                .as(document + " links to " + link.group())
                                .isTrue()));
    }

    @Test
    void whatTheGuideSaysThatAPageSaysIsThere() {
        Set<String> texts = texts();

        assertThat(found(ON_A_PAGE, read(GUIDE), 1).map(it -> it.replaceAll("\\s+", " ")))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(texts).contains(it));
    }

    private static boolean leadsSomewhere(Path document, MatchResult link) {
        Path target = link.group(1).isEmpty()
                ? document
                : document.resolveSibling(link.group(1)).normalize();
        String place = link.group(2);
        return Files.exists(target)
                && (place == null
                        || found(HEADING, read(target), 1)
                                .map(DocumentsTest::anchor)
                                .anyMatch(place.substring(1)::equals));
    }

    /** As GitHub makes it from a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase().replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    /** What the pages say in bokmål: the whole texts, and their pieces between what is filled in. */
    private static Set<String> texts() {
        return list(Path.of("src", "main", "resources", "text"))
                .filter(it -> !it.toString().matches(".*_(nn|en)\\.properties"))
                .map(DocumentsTest::properties)
                .map(Properties::values)
                .flatMap(Collection::stream)
                .flatMap(it -> Stream.concat(Stream.of((String) it), Stream.of(((String) it).split("[{}|#<]"))))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static Properties properties(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(it -> it.group(group));
    }

    private static Stream<Path> documents() {
        return Stream.concat(
                Stream.of(Path.of("README.md"), Path.of("bench", "README.md")),
                list(Path.of("docs")).filter(it -> it.toString().endsWith(".md")));
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
