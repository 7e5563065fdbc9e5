package no.systemtilgang.identity;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The persons who watch over the processes in Cockpit, by configuration. */
@ConfigurationProperties("systemtilgang")
record ProcessOwners(@DefaultValue Set<String> processOwners) {

    boolean contains(String personId) {
        return processOwners.contains(personId);
    }
}
