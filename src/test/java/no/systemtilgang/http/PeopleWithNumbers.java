package no.systemtilgang.http;

import java.util.Map;
import no.systemtilgang.TestEnvironment;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** The trial with a login provider that names people by their national identity numbers, as ID-porten does. */
@TestConfiguration
class PeopleWithNumbers {

    /** The cast's made-up numbers: 80 is added to the month, or 40 to the day too. */
    static final Map<String, String> OF_THE_CAST = Map.of(
            "stadig.konsert", NationalIds.of("018175900"),
            "dress.minst", NationalIds.of("028280900"),
            "nysgjerrig.ansatt", NationalIds.of("038385900"),
            "fremmed.leder", NationalIds.of("048490901"),
            "prosess.eier", NationalIds.of("418190900"));

    /** A real number of nobody whom we know. */
    static final String STRANGER = NationalIds.of("010190124");

    /** Settings of its own. */
    static class Environment extends TestEnvironment {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            super.initialize(context);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("pid", Map.of("systemtilgang.login.person-claim", "pid")));
        }
    }

    @Bean
    static BeanPostProcessor issuerNamesPeopleByNumber() {
        return new BeanPostProcessor() {
            @Override
            @SuppressWarnings("unchecked")
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("claims") ? named((OAuth2TokenCustomizer<JwtEncodingContext>) bean) : bean;
            }
        };
    }

    private static OAuth2TokenCustomizer<JwtEncodingContext> named(OAuth2TokenCustomizer<JwtEncodingContext> issuer) {
        return context -> {
            issuer.customize(context);
            String pid = OF_THE_CAST.get(context.getPrincipal().getName());
            if (pid != null) {
                context.getClaims().claim("pid", pid);
            }
        };
    }

    @Bean
    FilterRegistrationBean<SeenFromOutside> seenFromOutside() {
        FilterRegistrationBean<SeenFromOutside> filter = new FilterRegistrationBean<>(new SeenFromOutside());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
