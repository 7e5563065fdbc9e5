package no.systemtilgang.production;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;

/** Ways to sign a token, and what becomes of it. */
enum Signed {
    RIGHTLY(true) {
        @Override
        String token(JWTClaimsSet claims, RSAKey key) throws JOSEException {
            return signed(claims, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key));
        }
    },
    NOT_AT_ALL(false) {
        @Override
        String token(JWTClaimsSet claims, RSAKey key) {
            return new PlainJWT(claims).serialize();
        }
    },
    WITH_THE_PUBLIC_KEY_AS_A_SECRET(false) {
        @Override
        String token(JWTClaimsSet claims, RSAKey key) throws JOSEException {
            byte[] secret = key.toRSAPublicKey().getEncoded();
            return signed(claims, JWSAlgorithm.HS256, key.getKeyID(), new MACSigner(secret));
        }
    },
    BY_A_STRANGER_IN_THE_KEYS_NAME(false) {
        @Override
        String token(JWTClaimsSet claims, RSAKey key) throws JOSEException {
            return signed(claims, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(stranger("x")));
        }
    },
    BY_A_STRANGER_IN_THE_OWN_NAME(false) {
        @Override
        String token(JWTClaimsSet claims, RSAKey key) throws JOSEException {
            return signed(claims, JWSAlgorithm.RS256, "stranger", new RSASSASigner(stranger("stranger")));
        }
    },
    BY_A_STRANGER_WITH_THE_KEY_ENCLOSED(false) {
        @Override
        String token(JWTClaimsSet claims, RSAKey key) throws JOSEException {
            RSAKey stranger = stranger("stranger");
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .jwk(stranger.toPublicJWK())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(stranger));
            return token.serialize();
        }
    };

    private final boolean counts;

    Signed(boolean counts) {
        this.counts = counts;
    }

    /** Whether a token that is signed like this counts. */
    boolean counts() {
        return counts;
    }

    abstract String token(JWTClaimsSet claims, RSAKey key) throws JOSEException;

    /** A token with these claims, signed like this, or with this key in mind. */
    String token(Map<String, Object> claims, RSAKey key) {
        try {
            return token(JWTClaimsSet.parse(claims), key);
        } catch (JOSEException | ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static RSAKey stranger(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, String keyId, JWSSigner signer)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
        token.sign(signer);
        return token.serialize();
    }
}
