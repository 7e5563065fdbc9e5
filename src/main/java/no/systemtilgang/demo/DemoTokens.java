package no.systemtilgang.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import no.systemtilgang.party.Parties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tokens for scripts, as the bare text: any organisation, any person of the cast, any scopes. */
@RestController
@Demo
@RequestMapping(path = "/demo/token", produces = MediaType.TEXT_PLAIN_VALUE)
class DemoTokens {

    private static final int MINUTES = 30;

    private final JwtEncoder encoder;
    private final Parties parties;
    private final String issuer;

    DemoTokens(JwtEncoder encoder, Parties parties, @Value("${systemtilgang.public-url}") String issuer) {
        this.encoder = encoder;
        this.parties = parties;
        this.issuer = issuer;
    }

    @GetMapping("/enterprise")
    String enterprise(@RequestParam String orgNo, @RequestParam(defaultValue = "") String scopes) {
        return encode(claims(scopes)
                .claim("consumer", Consumer.of(orgNo))
                .claim("client_id", "demo-" + orgNo)
                .claim("client_amr", "demo")
                .build());
    }

    @GetMapping("/personal")
    String personal(
            @RequestParam String person,
            @RequestParam(defaultValue = "") String scopes,
            @RequestParam(defaultValue = "3") int authLevel) {
        int userId = parties.userIdOf(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return encode(claims(scopes)
                .subject(person)
                .claim("urn:altinn:userid", userId)
                .claim("urn:altinn:authlevel", authLevel)
                .build());
    }

    private JwtClaimsSet.Builder claims(String scopes) {
        Instant now = Instant.now();
        return JwtClaimsSet.builder()
                .issuer(issuer)
                .issuedAt(now)
                .expiresAt(now.plus(MINUTES, ChronoUnit.MINUTES))
                .id(UUID.randomUUID().toString())
                .claim("scope", scopes.replace(',', ' ').strip());
    }

    private String encode(JwtClaimsSet claims) {
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
