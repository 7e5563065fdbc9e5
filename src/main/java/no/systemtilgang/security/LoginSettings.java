package no.systemtilgang.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Spring Boot's own settings of a login provider don't tell without asking the provider at start.
 *
 * @param personClaim which claim names the person: {@code pid} for a national identity number, {@code sub} for our own
 *     pseudonym
 * @param issuer what the provider calls itself in its tokens
 * @param endSessionUri where a person is logged out of the provider; empty when that cannot be done
 * @param lastsAtMost how long a login lasts, however busy the person is
 */
@ConfigurationProperties("systemtilgang.login")
record LoginSettings(
        String personClaim,
        String issuer,
        @DefaultValue("") String endSessionUri,
        @DefaultValue("8h") Duration lastsAtMost) {}
