package no.systemtilgang.security;

import java.util.List;

/** The program was started without settings that it can't do without. */
class MissingSettings extends RuntimeException {

    private final List<String> missing;

    MissingSettings(List<String> missing) {
        super("Missing settings: " + String.join(", ", missing));
        this.missing = missing;
    }

    List<String> missing() {
        return missing;
    }
}
