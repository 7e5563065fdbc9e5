package no.systemtilgang.systemuser;

/** How a condition asks an index for each row by itself. */
final class Lookup {

    /**
     * At the end of an {@code exists}: the planner then makes no join of it. Going by the average of all firms, it takes a
     * large one's clients for a few, and would compare each of them with each other one.
     */
    static final String BY_ITSELF = "offset 0";

    private Lookup() {}
}
