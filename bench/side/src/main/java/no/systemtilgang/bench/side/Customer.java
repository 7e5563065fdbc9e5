package no.systemtilgang.bench.side;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An organisation that is asked, and the one person who approves for it.
 *
 * @param orgNo nine digits, the last one a check digit, as everywhere in Norway
 */
public record Customer(String orgNo, String personId) {

    private static final int FIRST = 31_000_000;
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    /** So many different customers, always the same ones. */
    public static List<Customer> first(int count) {
        return IntStream.iterate(FIRST, it -> it + 1)
                .filter(it -> checkDigit(it) < 10)
                .mapToObj(it -> new Customer("" + it + checkDigit(it), "approver" + it))
                .limit(count)
                .toList();
    }

    /** The engine's group of those who may approve. */
    public String approvers() {
        return orgNo + "-tilgangsstyrer";
    }

    private static int checkDigit(int eightDigits) {
        String digits = Integer.toString(eightDigits);
        int sum = IntStream.range(0, WEIGHTS.length)
                .map(it -> WEIGHTS[it] * (digits.charAt(it) - '0'))
                .sum();
        return (11 - sum % 11) % 11;
    }
}
