package no.systemtilgang.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.party.Parties;
import no.systemtilgang.register.StorableText;
import no.systemtilgang.systemuser.SystemUserEntries;
import no.systemtilgang.systemuser.SystemUserEntry;
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

/** Tokens for scripts, as the bare text: any organisation, person of the cast or system user there is, any scopes. */
@RestController
@Demo
@RequestMapping(path = "/demo/token", produces = MediaType.TEXT_PLAIN_VALUE)
class DemoTokens {

    private static final int MINUTES = 30;

    private final JwtEncoder encoder;
    private final Parties parties;
    private final SystemUserEntries systemUsers;
    private final String issuer;

    DemoTokens(
            JwtEncoder encoder,
            Parties parties,
            SystemUserEntries systemUsers,
            @Value("${systemtilgang.public-url}") String issuer) {
        this.encoder = encoder;
        this.parties = parties;
        this.systemUsers = systemUsers;
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

    /**
     * A system user's token, with Maskinporten's claims, and like there only for a system user that the look-up finds
     * which Maskinporten makes ({@code facts/altinn-api.md} §3.4 U8, §12).
     *
     * @param clientId the vendor's Maskinporten client, as registered with its system
     * @param clientOrgNo the vendor
     * @param systemUserOrgNo whose the system user is; never a client of theirs
     */
    @GetMapping("/systemuser")
    String systemUser(
            @RequestParam String clientId,
            @RequestParam String clientOrgNo,
            @RequestParam String systemUserOrgNo,
            @RequestParam(required = false) String externalRef,
            @RequestParam(defaultValue = "") String scopes) {
        String reference = externalRef == null || externalRef.isEmpty() ? systemUserOrgNo : externalRef;
        SystemUserEntry found = Optional.of(clientId + clientOrgNo + systemUserOrgNo + reference)
                .filter(StorableText::isLine)
                .flatMap(it -> systemUsers.findForClient(clientId, clientOrgNo, systemUserOrgNo, reference))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "The client's system has no such system user."));
        return encode(claims(scopes)
                .claim("consumer", Consumer.of(clientOrgNo))
                .claim("client_id", clientId)
                .claim("client_amr", "demo")
                .claim(
                        "authorization_details",
                        List.of(Map.of(
                                "type", "urn:altinn:systemuser",
                                "systemuser_org", Consumer.of(systemUserOrgNo),
                                "systemuser_id", List.of(found.user().id().toString()),
                                "system_id", found.systemId())))
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
