package no.systemtilgang.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as Norwegians read them, in Norwegian time. */
final class Dates {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Locale BOKMAL = Locale.forLanguageTag("nb");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM uuuu", BOKMAL).withZone(OSLO);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d. MMMM uuuu 'kl.' HH.mm", BOKMAL).withZone(OSLO);

    private Dates() {}

    static String day(Instant instant) {
        return DAY.format(instant);
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
