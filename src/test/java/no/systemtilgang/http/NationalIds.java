package no.systemtilgang.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * National identity numbers in texts: eleven digits with a date and two check digits (modulus 11). D-numbers have 40 added
 * to the day, made-up ones 40, 65 or 80 to the month.
 */
final class NationalIds {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("(?<![0-9A-Za-z])[0-9]{6} ?[0-9]{5}(?![0-9A-Za-z])");
    private static final Pattern ENCODED = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}");
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private NationalIds() {}

    /** Those in a text, also in the tokens in it. */
    static List<String> in(String text) {
        return Stream.concat(Stream.of(text), tokens(text))
                .flatMap(it -> ELEVEN_DIGITS.matcher(it).results().map(found -> found.group()))
                .filter(it -> isOne(it.replace(" ", "")))
                .distinct()
                .toList();
    }

    /** A number with these nine digits, which must have check digits. */
    static String of(String nine) {
        String ten = nine + checkDigit(nine, FIRST);
        return ten + checkDigit(ten, SECOND);
    }

    private static boolean isOne(String number) {
        int day = Integer.parseInt(number.substring(0, 2));
        int month = Integer.parseInt(number.substring(2, 4));
        boolean date = IntStream.of(0, 40).anyMatch(added -> day - added >= 1 && day - added <= 31)
                && IntStream.of(0, 40, 65, 80).anyMatch(added -> month - added >= 1 && month - added <= 12);
        return date
                && checkDigit(number, FIRST) == number.charAt(9) - '0'
                && checkDigit(number, SECOND) == number.charAt(10) - '0';
    }

    private static int checkDigit(String digits, int[] weights) {
        int sum = IntStream.range(0, weights.length)
                .map(it -> weights[it] * (digits.charAt(it) - '0'))
                .sum();
        return (11 - sum % 11) % 11;
    }

    /** What stands in the parts of tokens. */
    private static Stream<String> tokens(String text) {
        Matcher parts = ENCODED.matcher(text);
        return parts.results().map(it -> decoded(it.group()));
    }

    private static String decoded(String part) {
        int whole = part.length() - (part.length() % 4 == 1 ? 1 : 0);
        return new String(Base64.getUrlDecoder().decode(part.substring(0, whole)), StandardCharsets.UTF_8);
    }
}
