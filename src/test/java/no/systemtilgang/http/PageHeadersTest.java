package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page of ours allows no scripts and no frames, and posts to nobody but us. */
@ApplicationTest
class PageHeadersTest {

    private static final String STRICT =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final Api api;
    private final JdbcClient jdbc;

    @Autowired
    PageHeadersTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
    }

    @Test
    void thePagesOfAPersonAreStrict() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, "stadig.konsert");

        assertStrict(browser.get("/systemtilgang"), 200);
        assertStrict(browser.get(sent.page()), 200);
        assertStrict(browser.submitFrom(sent.page(), sent.page(), Map.of("decision", "no")), 400);
        assertStrict(browser.submitFrom(sent.page(), sent.page(), Map.of("decision", "approve")), 303);
        assertStrict(browser.get(sent.page() + "/besvart"), 200);
        assertStrict(browser.get(sent.receipt()), 200);
    }

    @Test
    void thePagesOfARefusalAreStrict() {
        Browser browser = Browser.of(api, "fremmed.leder");

        assertStrict(browser.get("/systemtilgang/foresporsel/" + UUID.randomUUID()), 403);
        assertStrict(browser.get("/systemtilgang/foresporsel/7"), 404);
        assertStrict(browser.get("/systemtilgang/finnes-ikke"), 404);
        assertStrict(browser.get("/finnes-ikke"), 403);
        assertStrict(browser.submitForged("/logout", Map.of()), 403);
        assertStrict(browser.get("/error"), 404);
    }

    @Test
    void thePagesOfLoggingInAndOutAreStrict() {
        Browser browser = new Browser(api);

        assertStrict(browser.visit("/systemtilgang"), 200);
        assertStrict(browser.get("/login/failed"), 403);
        assertStrict(browser.get("/login/out"), 200);
    }

    @Test
    void theTrialsPagesAreStrict() {
        Browser browser = new Browser(api);

        assertStrict(browser.get("/smartcloud"), 200);
        assertStrict(browser.get("/smartcloud/receipt"), 200);
        assertStrict(browser.get("/demo/party"), 200);
        assertStrict(browser.get("/demo/finnes-ikke"), 404);
    }

    private static void assertStrict(Answer page, int status) {
        assertThat(page.status()).as(page.response().uri().getPath()).isEqualTo(status);
        assertThat(page.response().headers().allValues("Content-Security-Policy"))
                .containsExactly(STRICT);
        assertThat(page.response().headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(page.response().headers().allValues("X-Content-Type-Options"))
                .containsExactly("nosniff");
        assertThat(page.header("Permissions-Policy")).contains("camera=()", "geolocation=()", "payment=()");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Referrer-Policy")).isIn("same-origin", "no-referrer");
        assertThat(page.response().headers().firstValue("Strict-Transport-Security"))
                .as("only where we are reached by HTTPS")
                .isEmpty();
        assertThat(page.body())
                .as("scripts and styles come in files of our own")
                .doesNotContainPattern("<script(?! defer src=\"/js/[a-z-]+\\.js\"></script>)")
                .doesNotContain("onclick=", "style=\"", "javascript:");
    }
}
