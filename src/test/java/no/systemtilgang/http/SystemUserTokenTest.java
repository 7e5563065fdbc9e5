package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.http.DemoUsers.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** Tokens of system users in the trial, as Maskinporten issues them. */
@ApplicationTest
class SystemUserTokenTest {

    private final Api api;
    private final DemoUsers users;

    SystemUserTokenTest(@Value("${server.port}") int port) {
        api = new Api(port);
        users = new DemoUsers(api);
    }

    @Test
    void theTokenSaysWhoActsForWhom() throws ParseException {
        User user = users.own();

        Answer answer = token(query(user));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        JWTClaimsSet claims = SignedJWT.parse(answer.body()).getJWTClaimsSet();
        assertThat(claims.getClaim("authorization_details"))
                .isEqualTo(List.of(Map.of(
                        "type",
                        "urn:altinn:systemuser",
                        "systemuser_org",
                        organisation(Ask.APE),
                        "systemuser_id",
                        List.of(user.id()),
                        "system_id",
                        Ask.OWN_SYSTEM)));
        assertThat(claims.getClaim("consumer")).isEqualTo(organisation(Api.SMARTCLOUD));
        assertThat(claims.getClaim("client_id")).isEqualTo("smartcloud");
        assertThat(claims.getClaim("scope")).isEqualTo("skatteetaten:kravogbetalinger");
        assertThat(claims.getIssuer()).isEqualTo(api.base());
    }

    @Test
    void oneForClientsNamesItsOwnOrganisation() throws ParseException {
        User user = users.forClients();

        String token = token("clientId=smartcloud-klient&clientOrgNo=991825827&systemUserOrgNo=" + Ask.TIGER
                        + "&externalRef=" + user.reference())
                .body();

        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getClaim("authorization_details"))
                .asString()
                .contains(user.id(), "0192:" + Ask.TIGER, Ask.CLIENT_SYSTEM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clientId=smartcloud-klient",
                "clientId=ukjent",
                "clientId=a%00b",
                "clientOrgNo=312605031",
                "systemUserOrgNo=314250052",
                "systemUserOrgNo=",
                "externalRef=",
                "externalRef=en-annen"
            })
    void whereTheLookUpFindsNothingThereIsNoToken(String other) {
        String name = other.substring(0, other.indexOf('='));
        String query = query(users.own()).replaceAll("\\b" + name + "=[^&]*", other);

        Answer refused = token(query);

        assertThat(refused.status()).as(refused.body()).isEqualTo(404);
        assertThat(refused.body()).doesNotContain("ey");
    }

    @Test
    void aRemovedSystemUserGetsNoTokenAnyMore() {
        User user = users.own();
        assertThat(token(query(user)).status()).isEqualTo(200);

        users.removes(user);

        assertThat(token(query(user)).status()).isEqualTo(404);
    }

    private Answer token(String query) {
        return api.get("/demo/token/systemuser?" + query, null);
    }

    private static String query(User user) {
        return "clientId=smartcloud&clientOrgNo=991825827&systemUserOrgNo=" + Ask.APE + "&externalRef="
                + user.reference() + "&scopes=skatteetaten:kravogbetalinger";
    }

    private static Map<String, String> organisation(String orgNo) {
        return Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + orgNo);
    }
}
