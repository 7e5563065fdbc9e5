package no.systemtilgang.retention;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long things are kept after their end.
 *
 * @param requests requests and change requests that came to nothing, since they ended
 * @param systemUsers system users that are removed, with all that vendors asked for them, since the removal
 * @param clientChoices choices of clients, since they were made; who was added when is on record
 * @param recordPersons who did what and from where in the record, since it happened
 */
@ConfigurationProperties("systemtilgang.retention")
record RetentionTimes(Duration requests, Duration systemUsers, Duration clientChoices, Duration recordPersons) {

    /** A slip of the pen must not empty the tables. */
    private static final Duration SHORTEST = Duration.ofDays(1);

    RetentionTimes {
        Stream.of(requests, systemUsers, clientChoices, recordPersons).forEach(it -> {
            if (it.compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException("systemtilgang.retention.*: a day is the shortest, not " + it);
            }
        });
    }
}
