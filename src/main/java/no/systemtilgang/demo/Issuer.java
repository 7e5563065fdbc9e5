package no.systemtilgang.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * The trial's issuer: logs persons in for the pages, and gives vendors tokens with Maskinporten's claims
 * ({@code facts/altinn-api.md} §12). Its key is made at each start.
 */
@Configuration
@Demo
class Issuer {

    static final String REQUEST_READ = "altinn:authentication/systemuser.request.read";
    static final String REQUEST_WRITE = "altinn:authentication/systemuser.request.write";

    static final String AUTHORIZE = "altinn:authorization/authorize";

    /** Vendors' clients, and the organisations that they are of; the secret of {@code smartcloud} is {@code trial-smartcloud}, and so on. */
    private static final Map<String, String> VENDORS =
            Map.of("smartcloud", Cast.SMARTCLOUD.orgNo(), "konkurrentskyen", Cast.RIVAL.orgNo());

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);

    @Bean
    RegisteredClientRepository issuerClients(@Value("${systemtilgang.public-url}") String publicUrl) {
        RegisteredClient pages = client("systemtilgang")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(publicUrl + "/login/oauth2/code/login")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .build();
        RegisteredClient[] all = Stream.concat(
                        Stream.of(pages), VENDORS.keySet().stream().sorted().map(Issuer::vendor))
                .toArray(RegisteredClient[]::new);
        return new InMemoryRegisteredClientRepository(all);
    }

    @Bean
    AuthorizationServerSettings issuerSettings(@Value("${systemtilgang.public-url}") String publicUrl) {
        return AuthorizationServerSettings.builder().issuer(publicUrl).build();
    }

    @Bean
    JWKSource<SecurityContext> issuerKeys() throws JOSEException {
        return new ImmutableJWKSet<>(new JWKSet(
                new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate()));
    }

    @Bean
    JwtEncoder issuerEncoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    /** Maskinporten's claims: the organisation behind the client, and the scopes as one text; and ID-porten's level. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            String clientId = context.getRegisteredClient().getClientId();
            if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
                context.getClaims()
                        .claim("consumer", Consumer.of(VENDORS.get(clientId)))
                        .claim("scope", String.join(" ", context.getAuthorizedScopes()))
                        .claim("client_id", clientId)
                        .claim("client_amr", "client_secret_basic");
            } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                context.getClaims().claim(IdTokenClaimNames.ACR, "idporten-loa-substantial");
            }
        };
    }

    private static RegisteredClient vendor(String clientId) {
        return client(clientId)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(it -> it.addAll(Set.of(REQUEST_READ, REQUEST_WRITE, AUTHORIZE)))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }

    private static RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret("{noop}trial-" + id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }
}
