package no.systemtilgang.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What a caller may burden this node with.
 *
 * @param body the largest body
 * @param arrivesWithin how long a request may take to come in, from its first byte to its last
 * @param perAddress requests a minute from one address; 0 for any number
 * @param atOncePerAddress requests of one address that are in progress at the same time; 0 for any number
 * @param perVendor requests a minute with tokens of one vendor; 0 for any number
 */
@ConfigurationProperties("systemtilgang.limits")
public record Limits(DataSize body, Duration arrivesWithin, int perAddress, int atOncePerAddress, int perVendor) {}
