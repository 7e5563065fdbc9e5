package no.systemtilgang.production;

import static no.systemtilgang.production.Guest.location;
import static no.systemtilgang.production.Guest.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging out, here and at the provider, and what is left of a login afterwards: nothing. */
@ProductionTest
class ProviderLogoutIT {

    private static final String FORM = "/systemtilgang/virksomhet";

    private final Production production;
    private final Map<String, Object> person = Provider.person(Production.LEADER);

    ProviderLogoutIT(Production production) {
        this.production = production;
    }

    @Test
    void loggingOutOnOurPagesEndsTheLoginEverywhereAndAtTheProvider() throws ParseException {
        Guest leader = production.guest().loggedIn(person);
        String session = leader.session();

        HttpResponse<String> page = leader.follow(leader.submit("/logout", Guest.csrf(leader.get(FORM))));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Du er logget ut", "0;url=/login/leave");
        assertLeavesTheProvider(leader);
        production.guest().withSession(session).assertIsNobody();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/auth/user/default/logout"})
    void loggingOutInTasklistOrCockpitEndsTheLoginEverywhereAndAtTheProvider(String path) throws ParseException {
        Guest leader = production.guest().loggedIn(person);
        String session = leader.session();
        assertThat(leader.call("GET", Guest.TASKS).statusCode()).isEqualTo(200);

        assertThat(leader.call("POST", path).statusCode()).isEqualTo(204);

        assertLeavesTheProvider(leader);
        production.guest().withSession(session).assertIsNobody();
    }

    @Test
    void whoHasNotLoggedOutIsNotSentToTheProvider() {
        Guest leader = production.guest().loggedIn(person);

        assertThat(location(leader.get("/login/leave")).getPath()).isEqualTo("/login/out");
        assertThat(leader.get(Guest.HOME).statusCode()).isEqualTo(200);
    }

    @Test
    void theEndOfTheProvidersSessionIsTheEndOfOurs() {
        Guest leader = production.guest().loggedIn(person);
        Guest other = production.guest().loggedIn(Provider.person(Production.LEADER));

        assertThat(ended(production.provider().issuer(Provider.LOGIN), person.get("sid")))
                .isEqualTo(204);

        leader.assertIsNobody();
        assertThat(other.get(Guest.HOME).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyElseEndsASession() {
        Guest leader = production.guest().loggedIn(person);

        assertThat(ended("https://login.example", person.get("sid"))).isEqualTo(204);
        assertThat(ended(production.provider().issuer(Provider.LOGIN), "guessed"))
                .isEqualTo(204);
        assertThat(production.guest().get("/login/ended").statusCode()).isEqualTo(400);

        assertThat(leader.get(Guest.HOME).statusCode()).isEqualTo(200);
    }

    @Test
    void aLoginEndsAfterItsLongestTime() {
        Guest leader = production.guest();
        person.put("iat", Instant.now().minusSeconds(8 * 3600 + 60).getEpochSecond());

        leader.logIn(person);

        leader.assertIsNobody();
        person.put("iat", Instant.now().minusSeconds(8 * 3600 - 60).getEpochSecond());
        production.guest().loggedIn(person);
    }

    @Test
    void aFormThatIsSentAfterTheEndLeadsToANewLoginAndIsNotStored() {
        Guest leader = production.guest().loggedIn(person);
        String csrf = Guest.csrf(leader.get(FORM));
        ended(production.provider().issuer(Provider.LOGIN), person.get("sid"));

        HttpResponse<String> page = leader.follow(leader.submit(FORM, csrf));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/login/expired");
        assertThat(page.body()).contains("det du sendte, ble ikke lagret").doesNotContain("fullmakt");
    }

    @Test
    void aForgedFormOfSomebodyWhoIsLoggedInIsRefused() {
        Guest leader = production.guest().loggedIn(person);

        assertThat(leader.submit(FORM, "forged").statusCode()).isEqualTo(403);
        assertThat(leader.submit("/logout", "forged").statusCode()).isEqualTo(403);
        assertThat(leader.get(Guest.HOME).statusCode()).isEqualTo(200);
    }

    private int ended(String issuer, Object sid) {
        return production
                .guest()
                .get("/login/ended?iss=" + issuer + "&sid=" + sid)
                .statusCode();
    }

    private void assertLeavesTheProvider(Guest leader) throws ParseException {
        HttpResponse<String> leaving = leader.get("/login/leave");
        URI provider = location(leaving);
        assertThat(leaving.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(leaving.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(provider.toString()).startsWith(production.provider().address(Provider.LOGIN, "endsession") + "?");
        assertThat(parameter(provider, "post_logout_redirect_uri")).isEqualTo(production.base() + "/login/out");
        assertThat(SignedJWT.parse(parameter(provider, "id_token_hint"))
                        .getJWTClaimsSet()
                        .getClaim("sid"))
                .isEqualTo(person.get("sid"));
        HttpResponse<String> back = leader.visit(provider);
        assertThat(back.uri()).isEqualTo(URI.create(production.base() + "/login/out"));
        assertThat(back.body()).contains("Du er logget ut").doesNotContain("http-equiv");
        leader.assertIsNobody();
    }
}
