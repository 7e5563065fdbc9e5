package no.systemtilgang.party;

/** A Norwegian organisation number: nine digits, of which the last is a check digit (modulus 11). */
public record OrganisationNumber(String value) {

    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    /**
     * @throws IllegalArgumentException when it is not nine digits with the right check digit
     */
    public OrganisationNumber {
        if (!value.matches("[0-9]{9}") || checkDigit(value) != value.charAt(8) - '0') {
            throw new IllegalArgumentException("'" + value + "' is not an organisation number");
        }
    }

    /** Reads a number as people write it, with or without spaces. */
    public static OrganisationNumber of(String text) {
        return new OrganisationNumber(text.replaceAll("[\\s\\u00a0]", ""));
    }

    /** The number as people read it: «310 904 473». */
    public static String formatted(String orgNo) {
        return orgNo.substring(0, 3) + " " + orgNo.substring(3, 6) + " " + orgNo.substring(6);
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }
}
