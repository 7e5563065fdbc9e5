package no.systemtilgang.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.security.oauth2.resource.OAuth2ResourceServerProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Which issuers' tokens count, and for whom they must be meant. */
class TokenIssuersTest {

    private static final String MAIN = "https://maskinporten.example/";
    private static final String FURTHER = "https://idporten.example/";
    private static final String AUDIENCE = "https://tilgang.example/";

    private static final Duration FOR_LONG = Duration.ofMinutes(1);

    private final AtomicInteger asked = new AtomicInteger();
    private RSAKey mainKey;
    private RSAKey furtherKey;
    private HttpServer keys;

    @BeforeEach
    void publishKeys() throws IOException, JOSEException {
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mainKey = publish("/main");
        furtherKey = publish("/further");
        keys.start();
    }

    @AfterEach
    void stop() {
        keys.stop(0);
    }

    @Test
    void bothIssuersTokensCount() throws JOSEException {
        assertThat(accepted(token(mainKey, MAIN, AUDIENCE, 600)).isAuthenticated())
                .isTrue();
        assertThat(accepted(token(furtherKey, FURTHER, "anything", 600)).isAuthenticated())
                .isTrue();
    }

    @Test
    void aTokenForAnotherAudienceIsRefusedWhereOneIsAskedFor() throws JOSEException {
        assertRefused(token(mainKey, MAIN, "https://elsewhere.example/", 600));
        assertRefused(token(mainKey, MAIN, null, 600));
    }

    @Test
    void oneIssuersKeyDoesNotSignForTheOther() throws JOSEException {
        assertRefused(token(furtherKey, MAIN, AUDIENCE, 600));
    }

    @Test
    void anUnknownIssuersTokenIsRefused() throws JOSEException {
        assertRefused(token(mainKey, "https://somebody.example/", AUDIENCE, 600));
    }

    @Test
    void aTokenIsRefusedAfterItsTimeAndWithoutOne() throws JOSEException {
        assertRefused(token(mainKey, MAIN, AUDIENCE, -30));
        assertRefused(token(mainKey, MAIN, AUDIENCE, null));
    }

    @Test
    void forgedKeyNamesMakeUsAskTheIssuerNoMoreThanTwice() throws JOSEException {
        AuthenticationManager manager = manager(new KeyFetching(FOR_LONG, FOR_LONG, FOR_LONG));
        for (int i = 0; i < 100; i++) {
            RSAKey forged = new RSAKey.Builder(furtherKey)
                    .keyID(UUID.randomUUID().toString())
                    .build();
            BearerTokenAuthenticationToken token =
                    new BearerTokenAuthenticationToken(token(forged, MAIN, AUDIENCE, 600));
            assertThatThrownBy(() -> manager.authenticate(token)).isInstanceOf(InvalidBearerTokenException.class);
        }

        assertThat(asked).hasValueLessThanOrEqualTo(2);
        assertThat(accepted(token(mainKey, MAIN, AUDIENCE, 600), manager).isAuthenticated())
                .isTrue();
    }

    @Test
    void aNewKeyCountsAtOnceAndTheOldOneNoLonger() throws JOSEException {
        AuthenticationManager manager = manager(new KeyFetching(FOR_LONG, FOR_LONG, FOR_LONG));
        String old = token(mainKey, MAIN, AUDIENCE, 600);
        accepted(old, manager);
        keys.removeContext("/main");
        mainKey = publish("/main");

        assertThat(accepted(token(mainKey, MAIN, AUDIENCE, 600), manager).isAuthenticated())
                .isTrue();
        assertThatThrownBy(() -> accepted(old, manager)).isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void aKeyThatIsGoneCountsUntilTheKeysAreOldAndNoLonger() throws JOSEException {
        AuthenticationManager manager = manager(new KeyFetching(Duration.ofMillis(1), Duration.ofMillis(1), FOR_LONG));
        String old = token(mainKey, MAIN, AUDIENCE, 600);
        accepted(old, manager);
        keys.removeContext("/main");
        publish("/main");

        Awaitility.await()
                .untilAsserted(() -> assertThatThrownBy(() -> accepted(old, manager))
                        .isInstanceOf(InvalidBearerTokenException.class));
    }

    @Test
    void whileTheIssuerIsOutOfOrderNoTokenIsCalledWrong() throws JOSEException {
        AuthenticationManager manager = manager(new KeyFetching(FOR_LONG, FOR_LONG, FOR_LONG));
        keys.removeContext("/main");
        String token = token(mainKey, MAIN, AUDIENCE, 600);

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> accepted(token, manager)).isInstanceOf(KeysUnavailable.class);
        }
    }

    private Authentication accepted(String token) {
        return accepted(token, manager(new KeyFetching(FOR_LONG, FOR_LONG, FOR_LONG)));
    }

    private static Authentication accepted(String token, AuthenticationManager manager) {
        return manager.authenticate(new BearerTokenAuthenticationToken(token));
    }

    private AuthenticationManager manager(KeyFetching fetching) {
        OAuth2ResourceServerProperties properties = new OAuth2ResourceServerProperties();
        properties.getJwt().setIssuerUri(MAIN);
        properties.getJwt().setJwkSetUri(address("/main"));
        properties.getJwt().setAudiences(List.of(AUDIENCE));
        TokenIssuers.Further further = new TokenIssuers.Further(
                List.of(new TokenIssuers.TokenIssuer(FURTHER, address("/further"), List.of())));
        AuthenticationManagerResolver<HttpServletRequest> issuers =
                new TokenIssuers().issuers(properties, further, fetching);
        return token -> {
            MockHttpServletRequest request = new MockHttpServletRequest();
            request.addHeader("Authorization", "Bearer " + ((BearerTokenAuthenticationToken) token).getToken());
            return issuers.resolve(request).authenticate(token);
        };
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> accepted(token)).isInstanceOf(AuthenticationException.class);
    }

    private RSAKey publish(String path) throws JOSEException {
        RSAKey key =
                new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        byte[] set = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        keys.createContext(path, exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        return key;
    }

    private String address(String path) {
        return "http://localhost:" + keys.getAddress().getPort() + path;
    }

    private static String token(RSAKey key, String issuer, String audience, Integer seconds) throws JOSEException {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer).audience(audience);
        if (seconds != null) {
            claims.expirationTime(Date.from(Instant.now().plusSeconds(seconds)));
        }
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
