package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.http.DemoUsers.Client;
import no.systemtilgang.http.DemoUsers.User;
import no.systemtilgang.systemuser.AccessDecision;
import no.systemtilgang.systemuser.AccessDecision.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;

/** SmartCloud's page with claims shows them to whoever may see them. */
@ApplicationTest
class ClaimsPageTest {

    private static final String NO_ACCESS = "ikke gitt SmartCloud en systemtilgang";

    private final Api api;
    private final DemoUsers users;

    @Autowired
    ClaimsPageTest(@Value("${server.port}") int port) {
        api = new Api(port);
        users = new DemoUsers(api);
    }

    static Stream<AccessDecision.Reason> refusals() {
        return Stream.of(AccessDecision.Reason.values())
                .filter(it -> new AccessDecision(it).effect() == Effect.NotApplicable)
                .filter(it -> !it.name().contains("Package")); // it asks about a resource
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalHasWordsForPeople(AccessDecision.Reason reason, @Autowired MessageSource messages) {
        assertThat(messages.getMessage("smartcloud.claims." + reason, null, Locale.forLanguageTag("nb")))
                .isNotBlank();
    }

    @Test
    void withNothingChosenThereAreOnlyTheForms() {
        Answer page = page("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Vis kravene våre", "Vis klientens krav");
        assertThat(page.body()).doesNotContain("id=\"claims\"", "id=\"refusal\"");
    }

    @Test
    void theOwnClaimsAreShownWhileThereIsASystemUser() {
        assertRefused(own("ingen-" + System.nanoTime()), 403, NO_ACCESS);
        User user = users.own();

        Answer shown = own(user.reference());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).contains("id=\"claims\"", "TILFELDIG SUBTIL APE", "310 904 473", "Å betale");
        assertThat(claims(own(user.reference()))).isEqualTo(claims(shown));

        users.removes(user);
        assertRefused(own(user.reference()), 403, NO_ACCESS);
    }

    @Test
    void aClientsClaimsAreShownOnceItIsAdded() {
        User user = users.forClients();
        Client client = users.anyClient(user.id());
        assertRefused(client(user, client.orgNo()), 403, "ikke blant klientene");
        assertRefused(client(user, "314%20250%20052"), 403, "ikke blant klientene");

        users.addsClient(user.id(), client);

        Answer shown = client(user, client.orgNo());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(claims(shown))
                .contains(" kr")
                .isNotEqualTo(claims(own(users.own().reference())));
        assertRefused(client(user, "310904473"), 403, "ikke blant klientene");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "310904474", "%3Cscript%3E", "%00"})
    void whatIsNoOrganisationNumberIsSaid(String number) {
        Answer page = client(users.forClients(), number);

        assertRefused(page, 422, "Organisasjonsnummeret er ikke gyldig");
        assertThat(page.body()).doesNotContain("<script>");
    }

    private Answer own(String reference) {
        return page("?variant=own&orgNo=310904473&externalRef=" + reference);
    }

    private Answer client(User user, String client) {
        return page("?variant=clients&orgNo=" + Ask.TIGER + "&externalRef=" + user.reference() + "&client=" + client);
    }

    private Answer page(String query) {
        return api.get("/smartcloud/krav" + query, null);
    }

    private static String claims(Answer page) {
        var list = Pattern.compile("<ul[^>]* id=\"claims\">.*?</ul>", Pattern.DOTALL)
                .matcher(page.body());
        assertThat(list.find()).isTrue();
        return list.group();
    }

    private static void assertRefused(Answer page, int status, String words) {
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.body()).contains("id=\"refusal\"", words).doesNotContain("id=\"claims\"");
    }
}
