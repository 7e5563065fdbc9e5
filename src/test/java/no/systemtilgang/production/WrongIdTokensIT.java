package no.systemtilgang.production;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which id tokens log nobody in. */
@ProductionTest
class WrongIdTokensIT {

    private final Production production;
    private final Provider provider;

    WrongIdTokensIT(Production production) {
        this.production = production;
        provider = production.provider();
    }

    @ParameterizedTest
    @EnumSource(Signed.class)
    void onlyATokenThatIsSignedWithTheProvidersKeyLogsIn(Signed signed) {
        assertLogsIn(signed.counts(), signed, provider.key(Provider.LOGIN), claims -> {});
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                wrong("another issuer", it -> it.put("iss", "https://login.example")),
                wrong("no issuer", it -> it.remove("iss")),
                wrong("another audience", it -> it.put("aud", "somebody-elses-service")),
                wrong("no audience", it -> it.remove("aud")),
                wrong(
                        "several audiences and none of them the bearer",
                        it -> it.put("aud", List.of("a", Provider.CLIENT))),
                wrong("meant for another bearer", it -> it.put("azp", "somebody-elses-service")),
                wrong("another nonce", it -> it.put("nonce", "another")),
                wrong("no nonce", it -> it.remove("nonce")),
                wrong(
                        "expired",
                        it -> it.put("exp", Instant.now().minusSeconds(600).getEpochSecond())),
                wrong("no end", it -> it.remove("exp")),
                wrong(
                        "not valid yet",
                        it -> it.put("nbf", Instant.now().plusSeconds(600).getEpochSecond())),
                wrong(
                        "made in the future",
                        it -> it.put("iat", Instant.now().plusSeconds(600).getEpochSecond())),
                wrong("no subject", it -> it.remove("sub")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void aTokenWithAWrongClaimLogsNobodyIn(String what, Consumer<Map<String, Object>> change) {
        assertLogsIn(false, Signed.RIGHTLY, provider.key(Provider.LOGIN), change);
    }

    @Test
    void theKeyOfTheIssuerOfTokensLogsNobodyIn() {
        assertLogsIn(false, Signed.RIGHTLY, provider.key(Provider.MASKINPORTEN), claims -> {});
    }

    @Test
    void aKeyThatTheProviderHasWithdrawnLogsNobodyIn() {
        RSAKey old = provider.key(Provider.LOGIN);
        provider.newKey(Provider.LOGIN);

        production.guest().loggedIn(Provider.person(Production.LEADER)); // makes us see the new key

        assertLogsIn(false, Signed.RIGHTLY, old, claims -> {});
    }

    private void assertLogsIn(boolean does, Signed signed, RSAKey key, Consumer<Map<String, Object>> change) {
        Guest guest = production.guest();
        URI login = guest.sentToTheProvider();
        Map<String, Object> claims = Provider.idToken(
                provider.issuer(Provider.LOGIN), Guest.parameter(login, "nonce"), Provider.person(Production.LEADER));
        change.accept(claims);
        provider.nextIdToken(signed.token(claims, key));

        HttpResponse<String> page = guest.visit(login);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(does ? 200 : 403);
        if (!does) {
            assertThat(page.uri().getPath()).isEqualTo("/login/failed");
            guest.assertIsNobody();
        }
    }

    private static Arguments wrong(String what, Consumer<Map<String, Object>> change) {
        return Arguments.of(what, change);
    }
}
