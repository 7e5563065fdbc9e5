package no.systemtilgang.production;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import no.systemtilgang.http.Api;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens of an issuer that we have not written, as Maskinporten is. */
@ProductionTest
class MaskinportenTokensIT {

    private static final String PATH = "/authentication/api/v1/systemuser/request/vendor/" + UUID.randomUUID();

    /** Far more than the program keeps keys in this test. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Provider provider;
    private final Api api;

    MaskinportenTokensIT(Production production) {
        provider = production.provider();
        api = production.api();
    }

    @Test
    void aTokenWithTheScopeOpensTheDoorAndNoOther() {
        String token = provider.maskinportenToken(Map.of());

        assertThat(api.get(PATH, token).code()).isEqualTo("AUTH-00010");
        assertThat(api.send("DELETE", PATH, token, "").status()).isEqualTo(403);
        assertThat(api.get("/engine-rest/task", token).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Signed.class)
    void onlyATokenThatIsSignedWithTheIssuersKeyCounts(Signed signed) {
        assertThat(status(signed.token(claims(Map.of()), provider.key(Provider.MASKINPORTEN))))
                .isEqualTo(signed.counts() ? 404 : 401);
    }

    @Test
    void aTokenOfAnotherIssuerOrForAnotherAudienceOrOutOfItsTimeCountsNothing() {
        long now = Instant.now().getEpochSecond();
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("iss", "https://maskinporten.example/"),
                Map.of("iss", provider.issuer(Provider.LOGIN)),
                Map.of("aud", "https://somebody.example"),
                Map.of("aud", List.of()),
                Map.of("exp", now - 600),
                Map.of("nbf", now + 600))) {
            assertThat(status(Signed.RIGHTLY.token(claims(wrong), provider.key(Provider.MASKINPORTEN))))
                    .as(wrong.toString())
                    .isEqualTo(401);
        }
        assertThat(status(Signed.RIGHTLY.token(claims(Map.of()), provider.key(Provider.LOGIN))))
                .as("the login provider's key")
                .isEqualTo(401);
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        Map<String, Object> idToken =
                Provider.idToken(provider.issuer(Provider.LOGIN), "n", Provider.person(Production.LEADER));

        assertThat(status(Signed.RIGHTLY.token(idToken, provider.key(Provider.LOGIN))))
                .isEqualTo(401);
    }

    @Test
    void withoutTheScopeOrTheOrganisationNothingOpens() {
        assertThat(status(provider.maskinportenToken(Map.of("scope", "openid"))))
                .isEqualTo(403);
        assertThat(api.get(PATH, provider.maskinportenToken(Map.of("consumer", "0192:991825827")))
                        .code())
                .isEqualTo("AUTH-00023");
    }

    @Test
    void aNewKeyCountsWithoutARestartAndTheOldOneNoLonger() throws InterruptedException {
        RSAKey old = provider.key(Provider.MASKINPORTEN);
        assertThat(status(Signed.RIGHTLY.token(claims(Map.of()), old))).isEqualTo(404);

        provider.newKey(Provider.MASKINPORTEN);

        awaitStatus(404, provider.key(Provider.MASKINPORTEN));
        awaitStatus(401, old);
    }

    @Test
    void aKeyThatIsGoneStopsCountingEvenIfNobodyUsesTheNewOne() throws InterruptedException {
        RSAKey old = provider.key(Provider.MASKINPORTEN);
        assertThat(status(Signed.RIGHTLY.token(claims(Map.of()), old))).isEqualTo(404);

        provider.newKey(Provider.MASKINPORTEN);

        awaitStatus(401, old);
    }

    @Test
    void whileAnIssuerIsDownItsTokensAreNeitherAcceptedNorCalledWrong() {
        for (int i = 0; i < 5; i++) {
            Answer answer = api.get(
                    PATH,
                    Signed.RIGHTLY.token(claims(Map.of("iss", Production.DOWN)), provider.key(Provider.MASKINPORTEN)));

            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("SYS-00503");
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.body()).doesNotContain("Exception", "127.0.0.1", "jwks");
        }
    }

    @Test
    void whoNamesNoOrganisationIsToldNothingAboutAccess() {
        Answer answer = api.post(
                "/authorization/api/v1/decision",
                provider.maskinportenToken(Map.of("consumer", Map.of("ID", "none"))),
                """
                {"systemUserId":"%s","resource":"ske-krav-og-betalinger","partyOrgNo":"310904473"}""".formatted(UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(403);
    }

    private Map<String, Object> claims(Map<String, Object> changes) {
        Instant now = Instant.now();
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss", provider.issuer(Provider.MASKINPORTEN),
                "aud", Provider.AUDIENCE,
                "iat", now.getEpochSecond(),
                "exp", now.plusSeconds(120).getEpochSecond()));
        claims.putAll(Provider.maskinportenClaims(changes));
        return claims;
    }

    private int status(String token) {
        return api.get(PATH, token).status();
    }

    private void awaitStatus(int status, RSAKey key) throws InterruptedException {
        Instant latest = Instant.now().plus(PATIENCE);
        while (status(Signed.RIGHTLY.token(claims(Map.of()), key)) != status) {
            assertThat(Instant.now()).as("the time until " + status).isBefore(latest);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
