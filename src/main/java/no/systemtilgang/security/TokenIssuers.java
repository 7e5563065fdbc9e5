package no.systemtilgang.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.security.oauth2.resource.OAuth2ResourceServerProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;

/**
 * Whose tokens count: the issuer of Spring Boot's settings and any further ones, each with its keys and, where given,
 * the audiences that a token must be meant for. Keys are fetched when the first token comes.
 */
@Configuration
class TokenIssuers {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    /** An issuer, where its keys are, and the audiences of which a token must name one; none means any. */
    record TokenIssuer(
            String issuerUri,
            String jwkSetUri,
            @DefaultValue List<String> audiences) {}

    /** Issuers besides the one in Spring Boot's settings. */
    @ConfigurationProperties("systemtilgang.tokens")
    record Further(@DefaultValue List<TokenIssuer> furtherIssuers) {}

    @Bean
    AuthenticationManagerResolver<HttpServletRequest> issuers(
            OAuth2ResourceServerProperties properties, Further further, KeyFetching fetching) {
        OAuth2ResourceServerProperties.Jwt main = properties.getJwt();
        Map<String, AuthenticationManager> managers = Stream.concat(
                        Stream.of(new TokenIssuer(main.getIssuerUri(), main.getJwkSetUri(), main.getAudiences())),
                        further.furtherIssuers().stream())
                .collect(Collectors.toUnmodifiableMap(TokenIssuer::issuerUri, it -> manager(it, fetching)));
        return new JwtIssuerAuthenticationManagerResolver(managers::get);
    }

    private static AuthenticationManager manager(TokenIssuer issuer, KeyFetching fetching) {
        NimbusJwtDecoder decoder = IssuerKeys.decoder(issuer.jwkSetUri(), fetching);
        List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>();
        validators.add(new JwtTimestampValidator(CLOCK_SKEW));
        validators.add(new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull));
        validators.add(new JwtIssuerValidator(issuer.issuerUri()));
        if (!issuer.audiences().isEmpty()) {
            validators.add(new JwtClaimValidator<List<String>>(
                    JwtClaimNames.AUD,
                    named -> named != null && named.stream().anyMatch(issuer.audiences()::contains)));
        }
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        return token -> {
            try {
                return provider.authenticate(token);
            } catch (AuthenticationServiceException e) {
                throw new KeysUnavailable(e);
            }
        };
    }
}
