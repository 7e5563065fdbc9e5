package no.systemtilgang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import no.systemtilgang.ApplicationTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The commands in the documents work, and answer what the documents say. */
@ApplicationTest
class GuideTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Texts that are new each time: ids, moments, and addresses of the server under test. */
    private static final String VOLATILE = "[0-9a-f]{8}-[0-9a-f-]{27}|[0-9-]{10}T[0-9:.]+Z|http://localhost:.*";

    private final String server;

    @Autowired
    GuideTest(@Value("${server.port}") int port) {
        server = "http://localhost:" + port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/leverandor.md", "README.md"})
    void theExamplesAnswerWhatTheDocumentSays(String document, @TempDir Path folder) throws Exception {
        Guide guide = Guide.of(Path.of(document));

        List<String> answers = guide.run(folder, server);

        assertThat(answers).hasSameSizeAs(guide.examples());
        for (int i = 0; i < answers.size(); i++) {
            String expected = guide.examples().get(i).answer();
            if (expected != null) {
                assertIsLike(JSON.readTree(answers.get(i)), JSON.readTree(expected), answers.get(i));
            }
        }
    }

    /** All that is documented is there; there may be more. */
    private static void assertIsLike(JsonNode actual, JsonNode documented, String answer) {
        if (documented.isObject() && !documented.isEmpty()) {
            documented.properties().forEach(it -> assertIsLike(actual.path(it.getKey()), it.getValue(), answer));
        } else if (documented.isTextual() && documented.asText().matches(VOLATILE)) {
            assertThat(actual.asText()).as(answer).matches(VOLATILE);
        } else {
            assertThat(actual).as(answer).isEqualTo(documented);
        }
    }
}
