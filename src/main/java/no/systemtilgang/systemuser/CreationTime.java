package no.systemtilgang.systemuser;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a person can take to confirm what is to be created.
 *
 * @param openFor since it was begun
 */
@ConfigurationProperties("systemtilgang.creation")
public record CreationTime(@DefaultValue("30d") Duration openFor) {

    /** When a creation that is begun now ends by itself. */
    public Instant endsAfter(Instant now) {
        return now.plus(openFor).truncatedTo(ChronoUnit.MICROS);
    }
}
