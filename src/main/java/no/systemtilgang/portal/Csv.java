package no.systemtilgang.portal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of a file that Norwegian spreadsheets open as a table: semicolons between the cells. */
final class Csv {

    /** By this mark, before everything else, a spreadsheet knows that the file is UTF-8. */
    static final String UTF_8_MARK = "\uFEFF";

    /** With these a spreadsheet takes a cell for a formula. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** A line of these cells; null is an empty cell. */
    static String line(String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String harmless = FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(it -> it == ';' || it == '"' || it < ' ')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
