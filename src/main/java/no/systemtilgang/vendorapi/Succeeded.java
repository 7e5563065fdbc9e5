package no.systemtilgang.vendorapi;

/** The whole answer to a change of the register. */
record Succeeded(boolean succeeded) {

    static final Succeeded YES = new Succeeded(true);
}
