package no.systemtilgang.browser;

/** The two kinds of access that SmartCloud's page asks for: the guide's two stories. */
enum Access {
    /** STADIG KONSERT's story. */
    OWN("own", "Koble til SmartCloud", "Egne systemtilganger"),
    /** DRESS MINST's story. */
    FOR_CLIENTS("clients", "Koble til for klienter", "Systemtilganger for klienter");

    private final String variant;
    private final String button;
    private final String heading;

    Access(String variant, String button, String heading) {
        this.variant = variant;
        this.button = button;
        this.heading = heading;
    }

    String variant() {
        return variant;
    }

    /** The button on SmartCloud's page. */
    String button() {
        return button;
    }

    /** Where the overview lists it. */
    String heading() {
        return heading;
    }
}
