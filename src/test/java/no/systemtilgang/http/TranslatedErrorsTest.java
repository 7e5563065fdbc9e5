package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What is refused is a page in the reader's language to people, and stays JSON to programs. */
@ApplicationTest
class TranslatedErrorsTest {

    private final Api api;

    @Autowired
    TranslatedErrorsTest(@Value("${server.port}") int port) {
        api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /systemtilgang/nowhere               | 404 | We cannot find this page",
                "GET  | /demo/nowhere                        | 404 | We cannot find this page",
                "GET  | /nowhere                             | 403 | You do not have access to this page",
                "POST | /systemtilgang                       | 405 | We could not do what you asked for",
                "POST | /systemtilgang/foresporsel/7         | 404 | We cannot find this page",
                "POST | /logout                              | 403 | You do not have access to this page"
            })
    void whatIsRefusedIsAPageInTheReadersLanguage(String method, String path, int status, String title) {
        Browser stadig = reader("stadig.konsert", "en");
        String csrf = path.equals("/logout") ? null : Browser.csrf(stadig.get("/systemtilgang"));

        Answer page = method.equals("GET") ? stadig.get(path) : stadig.submit(path, csrf, Map.of());

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<html lang=\"en\"", "<h1", title).doesNotContain("??");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedInTheReadersLanguage() {
        Answer page = reader("stadig.konsert", "en").submit("/systemtilgang", "x", Map.of("a", "x".repeat(2_000_000)));

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.body()).contains("<html lang=\"en\"", "What you sent is too large", "10,000 lines");
    }

    @Test
    void programsAreStillAnsweredWithJson() {
        String token = api.token(Api.SMARTCLOUD);
        Answer answer = api.send(api.request("/authentication/api/v1/nowhere", token)
                .header("Accept", "text/html, */*;q=0.8")
                .header("Accept-Language", "en"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("<html");
        assertThat(api.get("/demo/nowhere", null).json().path("status").asInt()).isEqualTo(404);
    }

    private Browser reader(String person, String language) {
        return Browser.of(api, person).reads(language);
    }
}
