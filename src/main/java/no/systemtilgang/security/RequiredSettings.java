package no.systemtilgang.security;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Refuses to start without the trial's profile and without the settings that say who may log in and send tokens. */
public class RequiredSettings implements EnvironmentPostProcessor, Ordered {

    private static final Map<String, String> WHY = Map.ofEntries(
            Map.entry("systemtilgang.public-url", "the address that people and vendors use, such as https://…"),
            Map.entry("spring.datasource.url", "the PostgreSQL database, with spring.datasource.username and password"),
            Map.entry(
                    "spring.security.oauth2.client.registration.login.client-id", "this service at the login provider"),
            Map.entry("spring.security.oauth2.client.registration.login.client-secret", "its secret"),
            Map.entry("spring.security.oauth2.client.provider.login.authorization-uri", "where people log in"),
            Map.entry("spring.security.oauth2.client.provider.login.token-uri", "where the login's tokens are fetched"),
            Map.entry("spring.security.oauth2.client.provider.login.jwk-set-uri", "the login provider's keys"),
            Map.entry("systemtilgang.login.issuer", "what the login provider calls itself in its tokens"),
            Map.entry("spring.security.oauth2.resourceserver.jwt.issuer-uri", "the issuer of vendors' tokens"),
            Map.entry("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", "that issuer's keys"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return;
        }
        List<String> missing = WHY.entrySet().stream()
                .filter(it -> environment.getProperty(it.getKey(), "").isBlank())
                .map(it -> "%s (%s): %s".formatted(environmentVariable(it.getKey()), it.getKey(), it.getValue()))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingSettings(missing);
        }
    }

    private static String environmentVariable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
