package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.process.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of Camunda's web applications run only scripts that came with them, and stand in no frame. */
@ApplicationTest
class WebappHeadersTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern NONCE = Pattern.compile("nonce[-=]\"?([A-Za-z0-9+/_=-]+)");

    private final Api api;
    private final JdbcClient jdbc;

    @Autowired
    WebappHeadersTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource({"tasklist, stadig.konsert", "cockpit, prosess.eier", "welcome, stadig.konsert"})
    void aPageIsStrict(String application, String person) {
        Answer page = Browser.of(api, person).get("/camunda/app/" + application + "/default/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().headers().allValues("Content-Security-Policy"))
                .hasSize(1);
        assertThat(page.header("Content-Security-Policy").split("; ?"))
                .contains(
                        "default-src 'none'",
                        "connect-src 'self'",
                        "img-src 'self' data:",
                        "font-src 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'",
                        "base-uri 'self'")
                .noneMatch(it -> it.startsWith("object-src") || it.startsWith("frame-src"))
                .filteredOn(it -> it.startsWith("script-src"))
                .singleElement()
                .asString()
                .startsWith("script-src 'nonce-")
                .doesNotContain("unsafe-inline", "https:", "'self'");
        assertIsolated(page);
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void anAnswerToAProgramIsNoPage() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser leader = Browser.of(api, "stadig.konsert");
        for (Answer answer : List.of(
                leader.call("GET", sent.task(), ""),
                leader.get(sent.task() + "/deployed-form"),
                leader.call("GET", ENGINE + "/user", ""),
                leader.call("POST", ENGINE + "/task", "{\"assigneeExpression\":\"${x}\"}"),
                api.get(ENGINE + "/task", null))) {
            assertThat(answer.header("Content-Security-Policy"))
                    .as(answer.response().uri().getPath())
                    .isEqualTo("default-src 'none'; frame-ancestors 'none'; sandbox");
            assertIsolated(answer);
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void scriptsAndStylesMayBeKept() {
        Answer script = Browser.of(api, "stadig.konsert").get("/camunda/lib/deps.js");

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Cache-Control")).doesNotContain("no-store");
        assertIsolated(script);
    }

    /** As shipped, one page's nonce was overwritten by whatever was asked for next. */
    @Test
    void everyPageHasANonceOfItsOwnHoweverManyAreAskedForAtOnce() {
        Browser leader = Browser.of(api, "stadig.konsert");

        List<Answer> pages = Together.all(50, () -> leader.get("/camunda/app/tasklist/default/"));

        assertThat(pages).allSatisfy(page -> {
            assertThat(nonce(page.body())).isEqualTo(nonce(page.header("Content-Security-Policy")));
        });
        assertThat(pages.stream().map(it -> nonce(it.body())).distinct()).hasSize(pages.size());
    }

    private static String nonce(String text) {
        Matcher found = NONCE.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static void assertIsolated(Answer answer) {
        assertThat(answer.response().headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.response().headers().allValues("X-Content-Type-Options"))
                .containsExactly("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()", "geolocation=()", "payment=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }
}
