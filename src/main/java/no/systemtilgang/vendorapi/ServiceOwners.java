package no.systemtilgang.vendorapi;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The agencies whose services system users call, by configuration.
 *
 * @param serviceOwners their organisation numbers
 */
@ConfigurationProperties("systemtilgang.access-checks")
record ServiceOwners(@DefaultValue Set<String> serviceOwners) {

    boolean contains(String orgNo) {
        return serviceOwners.contains(orgNo);
    }
}
