package no.systemtilgang.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without the trial's profile there is nothing of it: neither doors, nor parts, nor tokens. */
@ProductionTest
class NothingOfTheTrialIT {

    private final Production production;

    NothingOfTheTrialIT(Production production) {
        this.production = production;
    }

    static Stream<TrialDoors.Door> doors() {
        return TrialDoors.all();
    }

    @Test
    void theDoorsAreFound() {
        assertThat(doors().map(Object::toString))
                .contains(
                        "GET /demo/login",
                        "POST /demo/login",
                        "GET /demo/token/enterprise",
                        "GET /smartcloud",
                        "POST /oauth2/token",
                        "GET /oauth2/jwks",
                        "GET /.well-known/openid-configuration");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void noDoorOpensToSomebody(TrialDoors.Door door) {
        Answer answer = production.api().send(door.method(), door.path(), null, "");

        if (answer.status() == 302) {
            assertThat(answer.header("Location")).endsWith("/oauth2/authorization/login");
        } else {
            assertThat(answer.status()).isBetween(400, 499);
        }
    }

    @Test
    void noDoorOpensToSomebodyWhoIsLoggedIn() {
        Guest leader = production.guest().loggedIn(Provider.person(Production.LEADER));
        String csrf = Guest.csrf(leader.get("/systemtilgang/virksomhet"));
        doors().forEach(door -> {
            HttpResponse<String> answer =
                    door.method().equals("POST") ? leader.submit(door.path(), csrf) : leader.get(door.path());
            assertThat(answer.statusCode()).as(door.toString()).isBetween(400, 499);
        });
    }

    @Test
    void noPartOfItIsMade() throws IOException {
        assertThat(production.beans())
                .hasSizeGreaterThan(100)
                .anyMatch(it -> it.contains("no.systemtilgang.security."))
                .noneMatch(it -> it.contains("no.systemtilgang.demo."))
                .noneMatch(it -> it.contains("EmbeddedPostgres"))
                .noneMatch(it -> it.contains("oauth2.server.authorization"));
    }

    @Test
    void aTokenAsTheTrialGivesThemCountsNothing() {
        Map<String, Object> claims = new HashMap<>(Provider.maskinportenClaims(Map.of("client_id", "demo-991825827")));
        claims.put("iss", production.base());
        claims.put("exp", System.currentTimeMillis() / 1000 + 600);
        String token = Signed.RIGHTLY.token(claims, production.provider().key(Provider.MASKINPORTEN));

        assertThat(production
                        .api()
                        .get("/authentication/api/v1/systemuser/request/vendor/byexternalref/a/310904473/b", token)
                        .status())
                .isEqualTo(401);
    }
}
