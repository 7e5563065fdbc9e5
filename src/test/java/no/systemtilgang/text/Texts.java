package no.systemtilgang.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.systemtilgang.language.Language;

/** The texts of the pages as they stand in their files. */
public final class Texts {

    private static final Path FOLDER = Path.of("src", "main", "resources", "text");
    private static final Pattern OF_A_LANGUAGE = Pattern.compile(".*_[a-z]{2}");

    private Texts() {}

    /** The topics: one file each, in bokmål. */
    static List<String> topics() {
        return files().map(it -> it.getFileName().toString().replace(".properties", ""))
                .filter(it -> !OF_A_LANGUAGE.matcher(it).matches())
                .sorted()
                .toList();
    }

    /** All texts in a language, by key. */
    public static Map<String, String> in(Language language) {
        Map<String, String> all = new TreeMap<>();
        topics().forEach(it -> all.putAll(in(it, language)));
        return all;
    }

    /** The texts of a topic in a language, by key. */
    static Map<String, String> in(String topic, Language language) {
        return lines(topic, language).stream()
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> it[1], (first, second) -> second, LinkedHashMap::new));
    }

    /** The lines of a file that hold a text. */
    static List<String> lines(String topic, Language language) {
        String suffix = language == Language.BOKMAL ? "" : "_" + language.tag();
        return read(FOLDER.resolve(topic + suffix + ".properties"))
                .lines()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .toList();
    }

    /** The names of all files of texts. */
    static List<String> fileNames() {
        return files().map(it -> it.getFileName().toString()).toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
