package no.systemtilgang.browser;

/** The two kinds of access that SmartCloud's page asks for: the guide's two stories. */
enum Access {
    /** STADIG KONSERT's story. */
    OWN("own", "Egne systemtilganger"),
    /** DRESS MINST's story. */
    FOR_CLIENTS("clients", "Systemtilganger for klienter");

    private final String variant;
    private final String heading;

    Access(String variant, String heading) {
        this.variant = variant;
        this.heading = heading;
    }

    String variant() {
        return variant;
    }

    /** Where the overview lists it. */
    String heading() {
        return heading;
    }
}
