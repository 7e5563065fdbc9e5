package no.systemtilgang.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How surely a person must have been identified: the values of the claim {@code acr} that suffice, the lowest first. They
 * are ID-porten's names unless configured otherwise.
 */
@ConfigurationProperties("systemtilgang.login")
public record LoginLevels(@DefaultValue List<String> acceptedAcr) {

    /** @throws IllegalArgumentException when none is named: then nobody could log in */
    public LoginLevels {
        if (acceptedAcr.isEmpty()) {
            throw new IllegalArgumentException("systemtilgang.login.accepted-acr must name at least one level.");
        }
        acceptedAcr = List.copyOf(acceptedAcr);
    }

    /** Whether a login with this claim is sure enough; one without the claim is not. */
    public boolean suffices(Object acr) {
        return acr instanceof String level && acceptedAcr.contains(level);
    }

    /** The lowest level that suffices, which a login provider is asked for. */
    public String least() {
        return acceptedAcr.get(0);
    }
}
