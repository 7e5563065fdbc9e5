package no.systemtilgang.production;

import static no.systemtilgang.production.Guest.location;
import static no.systemtilgang.production.Guest.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in at a provider that we have not written, as at ID-porten. */
@ProductionTest
class ProviderLoginIT {

    private final Production production;

    ProviderLoginIT(Production production) {
        this.production = production;
    }

    @Test
    void theProviderIsAskedAsIdPortenDemands() {
        URI address = production.guest().sentToTheProvider();

        assertThat(address.toString()).startsWith(production.provider().address(Provider.LOGIN, "authorize") + "?");
        assertThat(parameter(address, "response_type")).isEqualTo("code");
        assertThat(parameter(address, "client_id")).isEqualTo(Provider.CLIENT);
        assertThat(parameter(address, "scope").split(" ")).containsExactlyInAnyOrder("openid", "profile");
        assertThat(parameter(address, "acr_values")).isEqualTo("idporten-loa-substantial");
        assertThat(parameter(address, "code_challenge_method")).isEqualTo("S256");
        assertThat(parameter(address, "code_challenge")).hasSizeGreaterThan(40);
        assertThat(parameter(address, "state")).hasSizeGreaterThan(20);
        assertThat(parameter(address, "nonce")).hasSizeGreaterThan(20);
        assertThat(parameter(address, "redirect_uri")).endsWith("/login/oauth2/code/login");
    }

    @Test
    void aPersonLogsInAndIsKnownByPseudonymOnly() {
        Guest leader = production.guest().loggedIn(Provider.person(Production.LEADER));

        assertThat(leader.get("/camunda/api/admin/auth/user/default").body())
                .contains("leder.en")
                .doesNotContain(Production.LEADER);
        assertThat(leader.get(Guest.HOME).body()).doesNotContain(Production.LEADER);
        assertThat(production.log()).doesNotContain(Production.LEADER);
    }

    @Test
    void theProvidersNewKeyCountsWithoutARestart() {
        production.guest().loggedIn(Provider.person(Production.LEADER));

        production.provider().newKey(Provider.LOGIN);

        production.guest().loggedIn(Provider.person(Production.LEADER));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"idporten-loa-low", "", "idporten-loa-highest", "Idporten-loa-high", "0"})
    void aLoginAtALowerLevelIsRefusedWithAPageThatSaysSo(String level) {
        Guest guest = production.guest();
        Map<String, Object> claims = Provider.person(Production.LEADER);
        told(claims, "acr", level);

        assertRefused(guest, guest.logIn(claims), "Du må logge inn på et høyere sikkerhetsnivå");
    }

    @Test
    void aHigherLevelSufficesToo() {
        Map<String, Object> claims = Provider.person(Production.LEADER);
        claims.put("acr", "idporten-loa-high");

        production.guest().loggedIn(claims);
    }

    @Test
    void severalLevelsAtOnceAreNoLevel() {
        Guest guest = production.guest();
        Map<String, Object> claims = Provider.person(Production.LEADER);
        claims.put("acr", List.of("idporten-loa-high"));

        HttpResponse<String> page = guest.logIn(claims);

        assertThat(page.statusCode()).isEqualTo(403);
        guest.assertIsNobody();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"01010112345", "", "leder.en"})
    void somebodyWhomWeDoNotKnowIsRefusedWithAPageThatSaysSo(String nationalId) {
        Guest guest = production.guest();
        Map<String, Object> claims = Provider.person(Production.LEADER);
        told(claims, "pid", nationalId);

        assertRefused(guest, guest.logIn(claims), "Vi finner deg ikke");
    }

    @Test
    void whoGivesUpAtTheProviderGetsAPage() {
        Guest guest = production.guest();
        URI address = guest.sentToTheProvider();

        HttpResponse<String> page = guest.visit(URI.create(production.base()
                + "/login/oauth2/code/login?error=access_denied&state=" + parameter(address, "state")));

        assertRefused(guest, page, "Innloggingen lyktes ikke");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<html>", "{\"error\":\"invalid_client\"}"})
    void aProviderThatIsOutOfOrderGivesAPageAndNoTrace(String answer) {
        Guest guest = production.guest();
        production.provider().answerNextCodeWith(503, answer);

        HttpResponse<String> page = guest.visit(guest.sentToTheProvider());

        assertRefused(guest, page, "Innloggingen lyktes ikke");
        assertThat(page.body()).doesNotContain("Exception", "org.springframework", "invalid_client");
    }

    @Test
    void theSessionBeforeTheLoginIsNeverTheOneAfter() {
        Guest planter = production.guest();
        planter.get(Guest.HOME);
        String planted = planter.session();
        assertThat(planted).isNotEmpty();

        Guest victim = production.guest().withSession(planted).loggedIn(Provider.person(Production.LEADER));

        assertThat(victim.session()).isNotEmpty().isNotEqualTo(planted);
        production.guest().withSession(planted).assertIsNobody();
    }

    @Test
    void nobodyIsLoggedInByAnothersCode() {
        Guest attacker = production.guest();
        production.provider().nextLogin(Provider.person(Production.LEADER));
        URI callback = location(attacker.get(attacker.sentToTheProvider()));
        Guest victim = production.guest();
        victim.sentToTheProvider();

        assertRefused(victim, victim.visit(callback), "Innloggingen lyktes ikke");

        attacker.visit(callback); // takes the provider's next answer, which was meant for it
    }

    private static void told(Map<String, Object> claims, String claim, String value) {
        claims.remove(claim);
        if (value != null) {
            claims.put(claim, value);
        }
    }

    private static void assertRefused(Guest guest, HttpResponse<String> page, String title) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(403);
        assertThat(page.uri().getPath()).isEqualTo("/login/failed");
        assertThat(page.body()).contains(title, "/oauth2/authorization/login?prompt=login");
        URI again = location(guest.get("/oauth2/authorization/login?prompt=login"));
        assertThat(parameter(again, "prompt")).isEqualTo("login");
        guest.assertIsNobody();
    }
}
