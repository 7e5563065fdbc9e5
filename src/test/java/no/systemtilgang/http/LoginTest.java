package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Logging in, logging out, and another person in the same browser. */
@ApplicationTest
class LoginTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String PROFILE = "/camunda/api/admin/auth/user/default";

    private final Api api;
    private final JdbcClient jdbc;

    @Autowired
    LoginTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
    }

    @Test
    void whoOpensALinkComesBackToItAfterTheLogin() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = new Browser(api);

        Answer choice = browser.visit(sent.page());
        Answer page = browser.submitAndFollow("/demo/login", Browser.csrf(choice), Map.of("person", "stadig.konsert"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().uri().getPath()).isEqualTo(sent.page());
    }

    @Test
    void theIssuerShowsTheCast() {
        assertThat(new Browser(api).visit("/systemtilgang").body())
                .contains("STADIG KONSERT", "DRESS MINST", "NYSGJERRIG ANSATT", "FREMMED LEDER", "PROSESS EIER")
                .contains("TILFELDIG SUBTIL APE", "TILBAKEHOLDEN USYMMETRISK TIGER AS");
    }

    @Test
    void aLoginAtTheIssuerAloneOpensNothing() {
        Sent sent = Sent.of(api, jdbc, Ask.own().text("redirectUrl", Ask.RECEIPT));
        Browser browser = new Browser(api);
        Answer choice = browser.visit("/systemtilgang");

        Answer loggedIn = browser.submit("/demo/login", Browser.csrf(choice), Map.of("person", "stadig.konsert"));

        assertThat(loggedIn.status()).isEqualTo(302);
        assertThat(loggedIn.header("Location")).contains("/oauth2/authorize");
        assertIsNobody(browser, sent);
    }

    @Test
    void anUnknownPersonCannotLogIn() {
        Browser browser = new Browser(api);
        Answer choice = browser.visit("/systemtilgang");

        Answer answer = browser.submit("/demo/login", Browser.csrf(choice), Map.of("person", "ingen"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(browser.get("/systemtilgang").status()).isEqualTo(302);
    }

    @Test
    void aForgedLoginIsRefused() {
        Browser browser = new Browser(api);
        browser.visit("/systemtilgang");

        assertThat(browser.submitForged("/demo/login", Map.of("person", "stadig.konsert"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aLoginThatFailedHasItsPage() {
        Answer page = new Browser(api).visit("/login/oauth2/code/login?code=x&state=y");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("Innloggingen lyktes ikke");
    }

    @Test
    void loggingInGivesANewSession() {
        Browser browser = new Browser(api);
        Answer choice = browser.visit("/systemtilgang");
        String before = browser.session();

        browser.submitAndFollow("/demo/login", Browser.csrf(choice), Map.of("person", "stadig.konsert"));

        assertThat(browser.session()).isNotEqualTo(before);
    }

    @Test
    void loggingOutEndsThePagesAndTheTaskList() {
        Sent sent = Sent.of(api, jdbc, Ask.own().text("redirectUrl", Ask.RECEIPT));
        Browser browser = Browser.of(api, "stadig.konsert");
        assertThat(browser.call("GET", TASKS, "").body()).contains(sent.taskId());

        Answer out = browser.logOut();

        assertThat(out.status()).isEqualTo(200);
        assertThat(out.body()).contains("Du er logget ut");
        assertIsNobody(browser, sent);
    }

    @Test
    void loggingOutInTheTaskListEndsThePagesToo() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, "stadig.konsert");

        Answer out = browser.call("POST", PROFILE + "/logout", "");

        assertThat(out.status()).isEqualTo(204);
        assertIsNobody(browser, sent);
    }

    @Test
    void anotherPersonInTheSameBrowserSeesTheOwnTasksOnly() {
        Sent own = Sent.of(api, jdbc, Ask.own());
        Sent forClients = Sent.of(api, jdbc, Ask.forClients());
        Browser browser = Browser.of(api, "stadig.konsert");
        assertThat(browser.call("GET", TASKS, "").body()).contains(own.taskId()).doesNotContain(forClients.taskId());

        browser.logOut();
        browser.logIn("dress.minst");

        assertThat(browser.call("GET", TASKS, "").body())
                .contains(forClients.taskId())
                .doesNotContain(own.taskId());
        assertThat(browser.call("GET", PROFILE, "").json().path("userId").asText())
                .isEqualTo("dress.minst");
        assertThat(browser.overviewOf(Ask.TIGER).body()).contains("DRESS MINST").doesNotContain("STADIG", own.id());
        assertThat(browser.get(own.page()).status()).isEqualTo(403);
    }

    private void assertIsNobody(Browser browser, Sent sent) {
        for (String page : List.of("/", "/systemtilgang", sent.page(), sent.page() + "/besvart", sent.receipt())) {
            Answer answer = browser.get(page);
            assertThat(answer.status()).as(page).isEqualTo(302);
            assertThat(answer.header("Location")).contains("/oauth2/authorization/login");
        }
        assertThat(browser.get("/camunda/app/tasklist/default/").status()).isEqualTo(302);
        assertThat(browser.submitForged(sent.page(), Map.of("decision", "approve"))
                        .status())
                .isIn(302, 403);
        for (String path : List.of(TASKS, TASKS + "/count", sent.task(), PROFILE)) {
            Answer answer = browser.call("GET", path, "");
            assertThat(answer.status()).as(path).isIn(401, 404);
            assertThat(answer.body()).doesNotContain(sent.taskId());
        }
        assertThat(browser.call("POST", sent.task() + "/complete", "{}").status())
                .isIn(401, 403);
        assertThat(Stored.status(jdbc, sent.id())).isEqualTo("New");
    }
}
