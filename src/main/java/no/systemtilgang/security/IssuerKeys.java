package no.systemtilgang.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The keys that an issuer publishes. They are fetched when the first token comes, and again when they are old or a token
 * names a key that is not among them; but forged tokens cannot make us ask more often than the settings say.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    /** Far more than the keys of any issuer take, in bytes. */
    private static final int LARGEST_ANSWER = 256 * 1024;

    private final JWKSetSource<SecurityContext> kept;

    private IssuerKeys(URL address, KeyFetching fetching) {
        int timeout = (int) fetching.timeout().toMillis();
        JWKSetSource<SecurityContext> published =
                new URLBasedJWKSetSource<>(address, new DefaultResourceRetriever(timeout, timeout, LARGEST_ANSWER));
        kept = new CachingJWKSetSource<>(
                new RateLimitedJWKSetSource<>(published, fetching.atMostEvery().toMillis(), null),
                fetching.keptFor().toMillis(),
                2L * timeout,
                null);
    }

    /** Reads tokens that are signed with RS256 by one of the keys at this address, and nothing else of them yet. */
    static NimbusJwtDecoder decoder(String jwkSetUri, KeyFetching fetching) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new IssuerKeys(url(jwkSetUri), fetching)));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the decoder's own validators do that
        return new NimbusJwtDecoder(processor);
    }

    /** The keys that fit; none when the token's key is unknown, also when it is too early to ask again. */
    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        JWKSet known = kept.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), System.currentTimeMillis(), context);
        List<JWK> fitting = selector.select(known);
        if (!fitting.isEmpty()) {
            return fitting;
        }
        try {
            return selector.select(kept.getJWKSet(
                    JWKSetCacheRefreshEvaluator.referenceComparison(known), System.currentTimeMillis(), context));
        } catch (RateLimitReachedException tooEarly) {
            return List.of();
        }
    }

    private static URL url(String address) {
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + address + "' is no address where an issuer's keys can be.", e);
        }
    }
}
