package no.systemtilgang.systemuser;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a set-up of clients waits.
 *
 * @param setUpOpenFor since it was opened, or since the last choice
 */
@ConfigurationProperties("systemtilgang.clients")
public record SetUpTime(@DefaultValue("30d") Duration setUpOpenFor) {

    /** When a set-up ends by itself, of which nobody hears from now on. */
    public Instant endsAfter(Instant now) {
        return now.plus(setUpOpenFor).truncatedTo(ChronoUnit.MICROS);
    }
}
