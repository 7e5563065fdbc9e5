package no.systemtilgang.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Tokens that are right but for one thing. */
final class WrongTokens {

    private final Api api;
    private final JwtEncoder issuer;

    WrongTokens(Api api, JwtEncoder issuer) {
        this.api = api;
        this.issuer = issuer;
    }

    /** Tokens that must open nothing, by what is wrong with them. */
    Map<String, String> all() throws JOSEException, ParseException {
        RSAKey real = JWKSet.parse(api.get("/oauth2/jwks", null).body())
                .getKeys()
                .get(0)
                .toRSAKey();
        RSAKey other = new RSAKeyGenerator(2048).keyID(real.getKeyID()).generate();
        String right = api.token(Api.SMARTCLOUD);
        Instant now = Instant.now();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("garbage", "garbage");
        tokens.put("three parts of garbage", "a.b.c");
        tokens.put("expired", of(it -> it.issuedAt(now.minusSeconds(7200)).expiresAt(now.minusSeconds(3600))));
        tokens.put("not valid yet", of(it -> it.notBefore(now.plusSeconds(3600))));
        tokens.put("another issuer", of(it -> it.issuer("https://issuer.example")));
        tokens.put("no issuer", of(it -> it.claims(claims -> claims.remove("iss"))));
        tokens.put("signed by another key", signed(JWSAlgorithm.RS256, real, new RSASSASigner(other)));
        tokens.put("the public key as a secret", signed(JWSAlgorithm.HS256, real, new MACSigner(bytes(real))));
        tokens.put("not signed", new PlainJWT(claims()).serialize());
        tokens.put("signature cut off", right.substring(0, right.lastIndexOf('.') + 1));
        tokens.put("claims exchanged", exchanged(right));
        return tokens;
    }

    /** A token of the trial's issuer for SmartCloud, with something changed. */
    String of(Consumer<JwtClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(api.base())
                .issuedAt(now)
                .expiresAt(now.plusSeconds(600))
                .claim("scope", Api.READ + " " + Api.WRITE)
                .claim("client_id", "smartcloud")
                .claim("consumer", consumer("0192:" + Api.SMARTCLOUD));
        change.accept(claims);
        return issuer.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), claims.build()))
                .getTokenValue();
    }

    /** Maskinporten's claim. */
    static Map<String, String> consumer(String id) {
        return Map.of("authority", "iso6523-actorid-upis", "ID", id);
    }

    private String signed(JWSAlgorithm algorithm, RSAKey key, JWSSigner signer) throws JOSEException {
        JWSHeader header =
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims());
        token.sign(signer);
        return token.serialize();
    }

    private JWTClaimsSet claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(api.base())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .claim("scope", Api.READ + " " + Api.WRITE)
                .claim("consumer", consumer("0192:" + Api.SMARTCLOUD))
                .build();
    }

    private String exchanged(String right) {
        String[] parts = right.split("\\.");
        return parts[0] + "." + api.token(Api.RIVAL).split("\\.")[1] + "." + parts[2];
    }

    private static byte[] bytes(RSAKey key) throws JOSEException {
        return key.toRSAPublicKey().getEncoded();
    }
}
