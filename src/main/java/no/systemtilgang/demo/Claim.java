package no.systemtilgang.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A made-up claim of the tax agency's; an organisation always has the same ones.
 *
 * @param what the last part of the key of the text that says what it is
 * @param period for which part of the year
 */
record Claim(String what, int period, LocalDate due, int kroner, boolean paid) {

    private static final int YEAR = 2026;
    private static final int LEAST = 1_000;
    private static final int STEPS = 2_000;
    private static final int STEP = 37;

    /** An organisation's claims, by due date. */
    static List<Claim> of(String orgNo) {
        Random dice = new Random(Long.parseLong(orgNo));
        return Stream.of(
                        of("employer", 4, LocalDate.of(YEAR, 9, 15), dice),
                        of("tax", 4, LocalDate.of(YEAR, 9, 15), dice),
                        of("vat", 4, LocalDate.of(YEAR, 10, 12), dice),
                        of("employer", 5, LocalDate.of(YEAR, 11, 16), dice))
                .sorted(Comparator.comparing(Claim::due))
                .toList();
    }

    /** What of the claims is not paid yet. */
    static int unpaid(List<Claim> claims) {
        return claims.stream().filter(it -> !it.paid).mapToInt(Claim::kroner).sum();
    }

    private static Claim of(String what, int period, LocalDate due, Random dice) {
        return new Claim(what, period, due, LEAST + STEP * dice.nextInt(STEPS), dice.nextBoolean());
    }
}
