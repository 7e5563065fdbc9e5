package no.systemtilgang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What the API says of itself; that its examples work is shown by {@link ExamplesTest}. */
@ApplicationTest
class DescriptionTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private final Api api;

    @Autowired
    DescriptionTest(@Value("${server.port}") int port) {
        api = new Api(port);
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhichScopeOpensIt() {
        JsonNode paths = api.get("/v3/api-docs", null).json().path("paths");

        assertThat(paths).hasSizeGreaterThan(40);
        paths.forEach(path -> path.properties().forEach(it -> {
            assertThat(METHODS).contains(it.getKey());
            JsonNode operation = it.getValue();
            assertThat(operation.path("summary").asText())
                    .as(operation.toString())
                    .isNotEmpty();
            assertThat(operation.path("description").asText()).containsIgnoringCase("scope");
            assertThat(operation.path("security")).as(operation.toString()).isNotEmpty();
            assertThat(operation.path("responses").has("4XX")).isTrue();
        }));
    }

    @Test
    void itNamesTheAddressThatPeopleUseAndNoneOfOurSources() {
        Answer answer = api.get("/v3/api-docs", null);

        assertThat(answer.json().path("servers").path(0).path("url").asText()).isEqualTo(api.base());
        assertThat(answer.body()).doesNotContain("facts/");
    }

    @Test
    void thereIsAPageToReadItOn() {
        Answer page = api.get("/swagger-ui/index.html", null);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
    }
}
