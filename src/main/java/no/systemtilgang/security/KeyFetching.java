package no.systemtilgang.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an issuer's keys are fetched.
 *
 * @param keptFor after so long they are fetched anew, so that a key that is withdrawn does not count longer
 * @param atMostEvery tokens with an unknown key make us ask the issuer at most twice in so long
 * @param timeout how long an issuer may take to answer
 */
@ConfigurationProperties("systemtilgang.keys")
record KeyFetching(
        @DefaultValue("5m") Duration keptFor,
        @DefaultValue("30s") Duration atMostEvery,
        @DefaultValue("5s") Duration timeout) {}
