package no.systemtilgang.production;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import org.springframework.test.util.ReflectionTestUtils;

/** A login provider and an issuer of tokens that we have not written: one server, an issuer a path. */
final class Provider implements AutoCloseable {

    static final String LOGIN = "login";
    static final String MASKINPORTEN = "maskinporten";
    static final String CLIENT = "systemtilgang";
    static final String AUDIENCE = "https://systemtilgang.example/api";

    private static final long LIFE_SECONDS = 120;

    private final KeyProvider keys = new KeyProvider(List.of());
    private final AtomicReference<OAuth2HttpResponse> instead = new AtomicReference<>();
    private final MockOAuth2Server server = new MockOAuth2Server(
            new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(keys)), new InsteadOfTokens());

    Provider() {
        server.start();
        newKey(LOGIN);
        newKey(MASKINPORTEN);
    }

    String issuer(String id) {
        return server.issuerUrl(id).toString();
    }

    String address(String id, String endpoint) {
        return issuer(id) + "/" + endpoint;
    }

    /** From now on the issuer signs with this key, and publishes no other. The server itself has no word for that. */
    RSAKey newKey(String id) {
        try {
            RSAKey key = new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            signingKeys().put(id, key);
            return key;
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    RSAKey key(String id) {
        return signingKeys().get(id).toRSAKey();
    }

    /** Whoever logs in next is told of by these claims, besides those of any id token and in place of them. */
    void nextLogin(Map<String, Object> claims) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(
                LOGIN, UUID.randomUUID().toString(), "JWT", List.of("unused"), claims, LIFE_SECONDS));
    }

    /** What ID-porten tells of a person. */
    static Map<String, Object> person(String nationalId) {
        return new HashMap<>(Map.of(
                "pid",
                nationalId,
                "acr",
                "idporten-loa-substantial",
                "sid",
                UUID.randomUUID().toString()));
    }

    /** A token with Maskinporten's claims, some in place of the right ones; a null takes a claim away. */
    String maskinportenToken(Map<String, Object> changes) {
        return server.issueToken(
                        MASKINPORTEN,
                        "smartcloud",
                        new DefaultOAuth2TokenCallback(
                                MASKINPORTEN,
                                "ignored",
                                "JWT",
                                List.of(AUDIENCE),
                                maskinportenClaims(changes),
                                LIFE_SECONDS))
                .serialize();
    }

    /** The claims of such a token that are not every token's. */
    static Map<String, Object> maskinportenClaims(Map<String, Object> changes) {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "scope",
                "altinn:authentication/systemuser.request.read altinn:authorization/authorize",
                "client_id",
                "smartcloud",
                "consumer",
                Map.of("authority", "iso6523-actorid-upis", "ID", "0192:991825827")));
        claims.putAll(changes);
        return claims;
    }

    /** What an id token of this login would be but for its signature. */
    static Map<String, Object> idToken(String issuer, String nonce, Map<String, Object> person) {
        Map<String, Object> claims = new HashMap<>(person);
        Instant now = Instant.now();
        claims.putAll(Map.of(
                "iss",
                issuer,
                "sub",
                "somebody",
                "aud",
                CLIENT,
                "nonce",
                nonce,
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plusSeconds(LIFE_SECONDS).getEpochSecond()));
        return claims;
    }

    /** The next login's code is exchanged for this id token. */
    void nextIdToken(String token) {
        answerNextCodeWith(200, """
                {"access_token": "opaque", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(token));
    }

    /** The next login's code is exchanged for this answer. */
    void answerNextCodeWith(int status, String body) {
        instead.set(new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), status, body, null));
    }

    @Override
    public void close() {
        server.shutdown();
    }

    @SuppressWarnings("unchecked")
    private Map<String, JWK> signingKeys() {
        return (Map<String, JWK>) ReflectionTestUtils.getField(keys, KeyProvider.class, "signingKeys");
    }

    private final class InsteadOfTokens implements Route {

        @Override
        public boolean match(OAuth2HttpRequest request) {
            return request.getUrl().encodedPath().equals("/" + LOGIN + "/token") && instead.get() != null;
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return instead.getAndSet(null);
        }
    }
}
