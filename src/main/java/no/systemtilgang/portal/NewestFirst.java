package no.systemtilgang.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place in a list, newest first, after which a part begins, as an address carries it. */
record NewestFirst(Instant created, UUID id) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,17})_([0-9a-f-]{36})");
    private static final NewestFirst BEGINNING = new NewestFirst(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));
    private static final Duration NEW = Duration.ofDays(1);

    /**
     * A part of a list.
     *
     * @param next where the next part begins; null when there is none
     * @param first whether it is the beginning
     */
    record Part<T>(List<T> rows, String next, boolean first) {}

    /** The place; the beginning, when it is none. */
    static NewestFirst read(String place) {
        Matcher written = WRITTEN.matcher(place == null ? "" : place);
        try {
            return written.matches()
                    ? new NewestFirst(
                            Instant.EPOCH.plus(Long.parseLong(written.group(1)), ChronoUnit.MICROS),
                            UUID.fromString(written.group(2)))
                    : BEGINNING;
        } catch (IllegalArgumentException e) {
            return BEGINNING;
        }
    }

    /** Whether something made then is marked as new. */
    static boolean isNew(Instant created, Instant now) {
        return created.isAfter(now.minus(NEW));
    }

    /**
     * The part that begins here.
     *
     * @param found one more than a part has, if there are as many
     * @param placeOf the place of a row
     */
    <T> Part<T> part(List<T> found, int size, Function<T, NewestFirst> placeOf) {
        boolean more = found.size() > size;
        List<T> rows = more ? found.subList(0, size) : found;
        return new Part<>(rows, more ? placeOf.apply(rows.get(size - 1)).written() : null, equals(BEGINNING));
    }

    private String written() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, created) + "_" + id;
    }
}
