package no.systemtilgang.vendorapi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/** The place of a row in a list that is in the order in which its rows were made. */
record Place(Instant created, UUID id) {

    /** Before every row. */
    static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));

    /** What a place looks like as text: microseconds since 1970, and the row's id. */
    static final Pattern FORM = Pattern.compile("[0-9]{1,17}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Reads a text of that form. */
    static Place of(String text) {
        int slash = text.indexOf('/');
        return new Place(
                Instant.EPOCH.plus(Long.parseLong(text.substring(0, slash)), ChronoUnit.MICROS),
                UUID.fromString(text.substring(slash + 1)));
    }

    /** The place as text. */
    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, created) + "/" + id;
    }
}
