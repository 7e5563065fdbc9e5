package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtEncoder;

/** Which tokens open the vendors' doors. */
@ApplicationTest
class TokensTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final WrongTokens wrong;
    private final List<String> reading;

    @Autowired
    TokensTest(@Value("${server.port}") int port, JdbcClient jdbc, JwtEncoder issuer) {
        api = new Api(port);
        this.jdbc = jdbc;
        wrong = new WrongTokens(api, issuer);
        String token = api.token(Api.SMARTCLOUD);
        Ask ask = Ask.own();
        Answer asked = Door.ENGINE.send(api, token, ask);
        reading = List.of(
                Door.REQUESTS + "/" + Door.ENGINE.id(asked),
                Door.REQUESTS + "/agent/" + UUID.randomUUID(),
                Door.REQUESTS + "/byexternalref/" + Ask.OWN_SYSTEM + "/" + Ask.APE + "/" + ask.field("externalRef"),
                "/engine-rest/process-instance/" + asked.json().path("id").asText());
    }

    @Test
    void withoutATokenNothingOpens() {
        assertOpensNothing(null, 401);
    }

    @Test
    void aTokenThatIsNotTheIssuersOrNotInForceOpensNothing() throws Exception {
        for (Map.Entry<String, String> token : wrong.all().entrySet()) {
            assertOpensNothing(token.getValue(), 401);
        }
    }

    @Test
    void aTokenWithoutAScopeOpensNothing() {
        assertOpensNothing(api.token(Api.SMARTCLOUD, ""), 403);
        assertOpensNothing(api.token(Api.SMARTCLOUD, "altinn:authentication/systemregister.admin openid"), 403);
        assertOpensNothing(wrong.of(it -> it.claims(claims -> claims.remove("scope"))), 403);
    }

    @Test
    void aTokenToReadDoesNotWrite() {
        String token = api.token(Api.SMARTCLOUD, Api.READ);

        assertThat(writing(token)).extracting(Answer::status).containsOnly(403);
        assertThat(api.get(reading.get(0), token).status()).isEqualTo(200);
    }

    @Test
    void aTokenToWriteDoesNotRead() {
        String token = api.token(Api.SMARTCLOUD, Api.WRITE);

        assertThat(reading)
                .allSatisfy(path -> assertThat(api.get(path, token).status()).isEqualTo(403));
        assertThat(Door.API.send(api, token, Ask.own()).status()).isEqualTo(201);
    }

    @Test
    void aTokenWithoutAnOrganisationIsNoVendors() {
        assertIsNoVendors(wrong.of(it -> it.claims(claims -> claims.remove("consumer"))));
    }

    @Test
    void aTokenWithAnOrganisationInAnotherFormIsNoVendors() {
        for (Object consumer : List.of(
                "0192:" + Api.SMARTCLOUD,
                Map.of("authority", "iso6523-actorid-upis"),
                WrongTokens.consumer(Api.SMARTCLOUD),
                WrongTokens.consumer("0192:99182582"),
                WrongTokens.consumer("0192:9918258277"),
                WrongTokens.consumer("0191:" + Api.SMARTCLOUD),
                WrongTokens.consumer("0192:" + Api.SMARTCLOUD + "\n"),
                Map.of("ID", 991825827),
                List.of(WrongTokens.consumer("0192:" + Api.SMARTCLOUD)))) {
            assertIsNoVendors(wrong.of(it -> it.claim("consumer", consumer)));
        }
    }

    @Test
    void aPersonsTokenIsNoVendors() {
        String scopes = Api.encode(Api.READ + " " + Api.WRITE);
        assertIsNoVendors(api.get("/demo/token/personal?person=stadig.konsert&scopes=" + scopes, null)
                .body());
    }

    private void assertOpensNothing(String token, int status) {
        Stored before = Stored.now(jdbc);
        assertThat(writing(token)).extracting(Answer::status).containsOnly(status);
        for (String path : reading) {
            Answer answer = api.get(path, token);
            assertThat(answer.status()).as(path).isEqualTo(status);
            assertThat(answer.body()).doesNotContain("SmartCloud", Ask.APE);
        }
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    private void assertIsNoVendors(String token) {
        Stored before = Stored.now(jdbc);
        writing(token).forEach(answer -> assertRefused(answer, 401, "AUTH-00023"));
        reading.forEach(path -> assertRefused(api.get(path, token), 401, "AUTH-00023"));
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    private List<Answer> writing(String token) {
        return List.of(
                Door.API.send(api, token, Ask.own()),
                Door.API.send(api, token, Ask.forClients()),
                Door.ENGINE.send(api, token, Ask.own()));
    }
}
