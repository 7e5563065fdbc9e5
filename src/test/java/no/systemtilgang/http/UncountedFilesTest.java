package no.systemtilgang.http;

import static no.systemtilgang.http.Crowd.FORWARDED_FOR;
import static no.systemtilgang.http.Crowd.newcomer;
import static no.systemtilgang.http.RateLimitTest.assertTooMany;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** Files that come with a page are not counted, and nothing passes for one that is none. */
@LimitedTest
class UncountedFilesTest {

    private static final List<String> FILES_OF_CAMUNDA = List.of(
            "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
            "/camunda/app/tasklist/styles/user-styles.css",
            "/camunda/app/tasklist/scripts/config.js",
            "/camunda/app/tasklist/locales/en.json",
            "/camunda/app/cockpit/camunda-cockpit-bootstrap.js",
            "/camunda/lib/deps.js",
            "/camunda/assets/bpmn.woff",
            "/camunda/favicon.ico",
            "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js");

    private final Api api;
    private final Crowd crowd;

    UncountedFilesTest(@Value("${server.port}") int port) {
        api = new Api(port);
        crowd = new Crowd(api);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/systemtilgang.css",
                "/js/live-search.js",
                "/images/favicon.svg",
                "/designsystem/designsystemet.css",
                "/designsystem/inter/inter-latin-wght-normal.woff2",
                "/swagger-ui/swagger-ui.css"
            })
    void filesOfOurPagesAreNotCounted(String path) {
        assertThat(crowd.get(crowd.exhausted(), path, null).status()).isEqualTo(200);
    }

    @Test
    void filesOfTasklistAndCockpitAreNotCounted() {
        String address = crowd.exhausted();
        String session = Browser.of(api, "prosess.eier").session();

        for (String path : FILES_OF_CAMUNDA) {
            assertThat(crowd.get(address, path, null).status()).as(path).isIn(302, 401);
            Answer file = api.send(api.request(path, null)
                    .header(FORWARDED_FOR, address)
                    .header("Cookie", "SYSTEMTILGANG=" + session));
            assertThat(file.status()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/../actuator/health/liveness",
                "/css/%2e%2e/actuator/health/liveness",
                "/css/x/../../actuator/health/liveness",
                "/css/..;/actuator/health/liveness",
                "/css;x/y",
                "//css/systemtilgang.css",
                "/css//systemtilgang.css",
                "/css/x%0d",
                "/CSS/systemtilgang.css",
                "/actuator/health/liveness?/css/systemtilgang.css",
                "/actuator/health/liveness;/css/systemtilgang.css",
                "/camunda/app/tasklist/scripts/../default/"
            })
    void noAddressPassesForAFileThatIsNone(String path) {
        assertThat(crowd.get(crowd.exhausted(), path, null).status()).isIn(400, 429);
        assertThat(crowd.get(newcomer(), "/css/systemtilgang.css", null).status())
                .isEqualTo(200);
    }

    @Test
    void onlyGettingAFileIsNotCounted() {
        assertTooMany(api.send(api.request("/css/systemtilgang.css", null)
                .header(FORWARDED_FOR, crowd.exhausted())
                .POST(BodyPublishers.ofString("x"))));
    }

    @Test
    void whoAsksForAFileOfTasklistWithoutLoginGetsNoSession() {
        assertThat(crowd.page(newcomer(), FILES_OF_CAMUNDA.get(0), "nb").header("Set-Cookie"))
                .isEmpty();
    }
}
