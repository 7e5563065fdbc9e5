package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Value;

/** Where vendors get their tokens in the trial. */
@ApplicationTest
class TokenEndpointTest {

    private final Api api;

    TokenEndpointTest(@Value("${server.port}") int port) {
        api = new Api(port);
    }

    @Test
    void aVendorsTokenHasMaskinportensClaims() throws ParseException {
        JWTClaimsSet claims = claims(token("smartcloud", "trial-smartcloud"));

        assertThat(claims.getClaim("consumer"))
                .isEqualTo(Map.of("authority", "iso6523-actorid-upis", "ID", "0192:991825827"));
        assertThat(claims.getClaim("scope")).isInstanceOf(String.class);
        assertThat(((String) claims.getClaim("scope")).split(" ")).containsExactlyInAnyOrder(Api.READ, Api.WRITE);
        assertThat(claims.getClaim("client_id")).isEqualTo("smartcloud");
        assertThat(claims.getIssuer()).isEqualTo(api.base());
        assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
    }

    @ParameterizedTest
    @EnumSource
    void aVendorsTokenOpensBothDoors(Door door) {
        String token = token("smartcloud", "trial-smartcloud")
                .json()
                .path("access_token")
                .asText();

        assertThat(door.isNew(door.send(api, token, Ask.own()))).isTrue();
    }

    @Test
    void aWrongSecretGetsNoToken() {
        assertThat(token("smartcloud", "trial-konkurrentskyen").status()).isEqualTo(401);
        assertThat(token("unknown", "trial-unknown").status()).isEqualTo(401);
    }

    @Test
    void theLoginsClientGetsNoTokenOfItsOwn() {
        Answer answer = token("systemtilgang", "trial-systemtilgang");

        assertThat(answer.status()).isBetween(400, 401);
        assertThat(answer.json().has("access_token")).isFalse();
    }

    @Test
    void scriptsGetATokenOfAnyOrganisationWithAnyScopes() throws ParseException {
        Answer answer = api.get("/demo/token/enterprise?orgNo=889640782&scopes=a:b.read,c", null);

        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        JWTClaimsSet claims = SignedJWT.parse(answer.body()).getJWTClaimsSet();
        assertThat(claims.getClaim("consumer"))
                .isEqualTo(Map.of("authority", "iso6523-actorid-upis", "ID", "0192:889640782"));
        assertThat(claims.getClaim("scope")).isEqualTo("a:b.read c");
    }

    @Test
    void scriptsGetATokenOfAPersonOfTheCast() throws ParseException {
        Answer answer = api.get("/demo/token/personal?person=stadig.konsert&scopes=a%20b", null);

        JWTClaimsSet claims = SignedJWT.parse(answer.body()).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("stadig.konsert");
        assertThat(claims.getClaim("scope")).isEqualTo("a b");
        assertThat(api.get("/demo/token/personal?person=ingen&scopes=a", null).status())
                .isEqualTo(404);
    }

    private Answer token(String clientId, String secret) {
        String basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return api.send(api.request("/oauth2/token", null)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=" + Api.encode(Api.READ + " " + Api.WRITE))));
    }

    private static JWTClaimsSet claims(Answer answer) throws ParseException {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return SignedJWT.parse(answer.json().path("access_token").asText()).getJWTClaimsSet();
    }
}
