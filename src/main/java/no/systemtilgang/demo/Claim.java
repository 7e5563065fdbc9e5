package no.systemtilgang.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A made-up claim of the tax agency's; an organisation always has the same ones. */
record Claim(String what, LocalDate due, int kroner, boolean paid) {

    private static final int YEAR = 2026;
    private static final int LEAST = 1_000;
    private static final int STEPS = 2_000;
    private static final int STEP = 37;

    /** An organisation's claims, by due date. */
    static List<Claim> of(String orgNo) {
        Random dice = new Random(Long.parseLong(orgNo));
        return Stream.of(
                        of("Arbeidsgiveravgift, 4. termin", LocalDate.of(YEAR, 9, 15), dice),
                        of("Forskuddstrekk, 4. termin", LocalDate.of(YEAR, 9, 15), dice),
                        of("Merverdiavgift, 4. termin", LocalDate.of(YEAR, 10, 12), dice),
                        of("Arbeidsgiveravgift, 5. termin", LocalDate.of(YEAR, 11, 16), dice))
                .sorted(Comparator.comparing(Claim::due))
                .toList();
    }

    /** What of the claims is not paid yet. */
    static int unpaid(List<Claim> claims) {
        return claims.stream().filter(it -> !it.paid).mapToInt(Claim::kroner).sum();
    }

    private static Claim of(String what, LocalDate due, Random dice) {
        return new Claim(what, due, LEAST + STEP * dice.nextInt(STEPS), dice.nextBoolean());
    }
}
