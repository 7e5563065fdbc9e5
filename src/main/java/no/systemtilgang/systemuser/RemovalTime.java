package no.systemtilgang.systemuser;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a person can take to confirm what is to be removed.
 *
 * @param openFor since it was begun
 */
@ConfigurationProperties("systemtilgang.removal")
public record RemovalTime(@DefaultValue("30d") Duration openFor) {

    /** When a removal that is begun now ends by itself. */
    public Instant endsAfter(Instant now) {
        return now.plus(openFor).truncatedTo(ChronoUnit.MICROS);
    }
}
