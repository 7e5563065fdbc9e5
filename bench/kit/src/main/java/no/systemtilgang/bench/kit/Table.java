package no.systemtilgang.bench.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rows of figures under a heading: kept as CSV for programs and as Markdown for people. */
public final class Table {

    private final List<String> heading;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heading) {
        this.heading = List.of(heading);
    }

    /** A row; numbers come with as many digits as say something. */
    public Table row(Object... cells) {
        rows.add(Arrays.stream(cells).map(Table::text).toList());
        return this;
    }

    /** Writes it as {@code name.csv} and {@code name.md}, the latter with a sentence above it and into the README too. */
    public void write(Path folder, String name, String sentence) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".csv"), csv());
            String text = sentence + "\n\n" + markdown();
            Files.writeString(folder.resolve(name + ".md"), text);
            Readme.put(folder.resolveSibling("README.md"), name, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table as Markdown. */
    public String markdown() {
        return line(heading)
                + line(heading.stream().map(it -> "---").toList())
                + rows.stream().map(Table::line).collect(Collectors.joining());
    }

    private String csv() {
        return record(heading) + rows.stream().map(Table::record).collect(Collectors.joining());
    }

    private static String record(List<String> cells) {
        return cells.stream()
                        .map(it -> it.matches("[^,\"\n]*") ? it : '"' + it.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(it -> it.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String text(Object cell) {
        if (!(cell instanceof Double number)) {
            return String.valueOf(cell);
        }
        double size = Math.abs(number);
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", number);
    }
}
