package no.systemtilgang.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import no.systemtilgang.language.Language;

/** Dates as the reader's language has them, in Norwegian time. */
final class Dates {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(OSLO);

    private static final Map<Language, DateTimeFormatter> DAY = formats("d. MMMM uuuu", "d MMMM uuuu");

    private static final Map<Language, DateTimeFormatter> MOMENT =
            formats("d. MMMM uuuu 'kl.' HH.mm", "d MMMM uuuu 'at' HH:mm");

    private Dates() {}

    static String day(Instant instant) {
        return DAY.get(Language.current()).format(instant);
    }

    static String moment(Instant instant) {
        return MOMENT.get(Language.current()).format(instant);
    }

    /** For programs, with the offset from UTC. */
    static String iso(Instant instant) {
        return ISO.format(instant);
    }

    private static Map<Language, DateTimeFormatter> formats(String norwegian, String english) {
        Map<Language, DateTimeFormatter> formats = new EnumMap<>(Language.class);
        Arrays.stream(Language.values())
                .forEach(it -> formats.put(
                        it,
                        DateTimeFormatter.ofPattern(it == Language.ENGLISH ? english : norwegian, it.locale())
                                .withZone(OSLO)));
        return formats;
    }
}
