package no.systemtilgang.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read stands in the files of texts, never in a template or in the code. */
class WrittenOutTest {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    /** An attribute that people read or hear, with words in it. */
    private static final Pattern READ = Pattern.compile(" (?:alt|aria-label|placeholder|title)=\"[^\"]+\"");

    /** A text in the code: several words of which the first begins with a capital, or a letter of Norwegian's own. */
    private static final Pattern WORDS =
            Pattern.compile("\"(?:\\p{Lu}\\p{Ll}* \\p{Ll}[^\"\n]*|[^\"\n]*[æøåÆØÅ]\\p{Ll}[^\"\n]*)\"");

    static Stream<Path> templates() throws IOException {
        return files(Path.of("src", "main", "resources", "templates"));
    }

    static Stream<Path> code() {
        return Stream.of("portal", "demo", "language")
                .flatMap(WrittenOutTest::room)
                .filter(it -> !List.of("Cast.java", "DemoTokens.java")
                        .contains(it.getFileName().toString()));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHasWordsOfItsOwn(Path template) {
        String markup = COMMENT.matcher(Texts.read(template)).replaceAll("");

        assertThat(LETTERS.matcher(TAG.matcher(markup).replaceAll("")).results().map(it -> it.group()))
                .isEmpty();
        assertThat(READ.matcher(markup).results().map(it -> it.group())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("code")
    void noCodeOfThePagesHasWordsOfItsOwn(Path file) {
        assertThat(WORDS.matcher(Texts.read(file)).results().map(it -> it.group()))
                .isEmpty();
    }

    private static Stream<Path> room(String name) {
        try {
            return files(Path.of("src", "main", "java", "no", "systemtilgang", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }
}
