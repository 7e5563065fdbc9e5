package no.systemtilgang.request;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a request waits.
 *
 * @param expiresAfter until it is Timedout
 * @param remindAfter until its approvers are reminded
 */
@ConfigurationProperties("systemtilgang.request")
public record Deadlines(
        @DefaultValue("10d") Duration expiresAfter,
        @DefaultValue("7d") Duration remindAfter) {

    public Deadlines {
        if (remindAfter.compareTo(expiresAfter) > 0) {
            throw new IllegalArgumentException(
                    "systemtilgang.request.remind-after must not be longer than systemtilgang.request.expires-after");
        }
    }
}
