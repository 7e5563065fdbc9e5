package no.systemtilgang.systemuser;

/** How a statement asks an index for each row by itself. */
final class Lookup {

    /**
     * At the end of an {@code exists} or of a lateral: the planner then makes no join of it. Going by the average of all
     * firms, it takes a large one's clients or system users for a few, and would compare each of them with each other one,
     * or sort them all for a page.
     */
    static final String BY_ITSELF = "offset 0";

    private Lookup() {}
}
