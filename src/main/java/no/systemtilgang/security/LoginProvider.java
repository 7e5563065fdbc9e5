package no.systemtilgang.security;

import java.util.List;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/**
 * The login provider as Spring Boot's settings name it, and what they cannot say without asking the provider at start:
 * its name, which every id token must carry, and that it is told a proof key (PKCE, RFC 7636) with each login.
 */
@Configuration
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class LoginProvider {

    @Bean
    ClientRegistrationRepository loginProviders(OAuth2ClientProperties properties, LoginSettings settings) {
        List<ClientRegistration> registrations = new OAuth2ClientPropertiesMapper(properties)
                .asClientRegistrations().values().stream()
                        .map(it -> ClientRegistration.withClientRegistration(it)
                                .issuerUri(settings.issuer())
                                .clientSettings(ClientRegistration.ClientSettings.builder()
                                        .requireProofKey(true)
                                        .build())
                                .build())
                        .toList();
        return new InMemoryClientRegistrationRepository(registrations);
    }

    /** Reads id tokens: signature, issuer, audience and times; the nonce is held against the login by Spring Security. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(ClientRegistrationRepository providers, KeyFetching fetching) {
        ClientRegistration provider = providers.findByRegistrationId(Login.PROVIDER);
        NimbusJwtDecoder decoder =
                IssuerKeys.decoder(provider.getProviderDetails().getJwkSetUri(), fetching);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return registration -> decoder;
    }

    /** Exchanges the code of a login for its tokens; a provider that does not answer keeps no thread of ours waiting. */
    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> loginCodes(KeyFetching fetching) {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .build(ClientHttpRequestFactorySettings.defaults()
                                .withConnectTimeout(fetching.timeout())
                                .withReadTimeout(fetching.timeout())
                                .withRedirects(ClientHttpRequestFactorySettings.Redirects.DONT_FOLLOW)))
                .messageConverters(it -> {
                    it.clear();
                    it.add(new FormHttpMessageConverter());
                    it.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }
}
