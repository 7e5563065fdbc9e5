package no.systemtilgang.bench.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The README beside the results: between {@code <!-- name -->} and {@code <!-- end -->} stands the last run's table. */
final class Readme {

    private Readme() {}

    /** Puts a new text in the place of that name, if there is one. */
    static void put(Path readme, String name, String text) throws IOException {
        if (Files.exists(readme)) {
            Pattern place = Pattern.compile("(?s)(<!-- " + Pattern.quote(name) + " -->\n).*?(<!-- end -->)");
            Matcher old = place.matcher(Files.readString(readme));
            Files.writeString(readme, old.replaceFirst("$1\n" + Matcher.quoteReplacement(text) + "\n$2"));
        }
    }
}
