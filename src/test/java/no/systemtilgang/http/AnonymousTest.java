package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** What is open to everybody: readiness, the login, and nothing else. */
@ApplicationTest
class AnonymousTest {

    private static final List<String> ACTUATOR = List.of(
            "",
            "/",
            "/health",
            "/health/db",
            "/health/readiness/db",
            "/health/readiness/",
            "/env",
            "/beans",
            "/heapdump",
            "/loggers",
            "/metrics",
            "/mappings",
            "/info",
            "/shutdown",
            "/prometheus");

    private final Api api;

    AnonymousTest(@Value("${server.port}") int port) {
        api = new Api(port);
    }

    @Test
    void everybodyMayAskWhetherTheServiceIsReady() {
        Answer answer = api.get("/actuator/health/readiness", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("UP");
        assertThat(answer.json().has("components")).isFalse();
        assertThat(api.get("/actuator/health/liveness", null).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/error?x=1", "/%65rror", "/x/../error"})
    void theErrorPageIsNoAddress(String path) {
        assertThat(api.get(path, null).status()).isBetween(400, 404);
        assertThat(Browser.of(api, "stadig.konsert").get(path).status()).isBetween(400, 404);
    }

    @Test
    void nobodyMayAskTheActuatorAnythingElse() {
        String token = api.token(Api.SMARTCLOUD);
        Browser owner = Browser.of(api, "prosess.eier");
        for (String path : ACTUATOR) {
            assertThat(List.of(
                            api.get("/actuator" + path, null),
                            api.get("/actuator" + path, token),
                            api.post("/actuator" + path, null, "{}"),
                            owner.get("/actuator" + path)))
                    .as(path)
                    .extracting(Answer::status)
                    .allMatch(status -> status == 401 || status == 403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/systemtilgang",
                "/systemtilgang/foresporsel/00000000-0000-0000-0000-000000000000",
                "/systemtilgang/endring/00000000-0000-0000-0000-000000000000",
                "/systemtilgang/api/oppgave/x",
                "/receipt/00000000-0000-0000-0000-000000000000",
                "/camunda",
                "/camunda/",
                "/camunda/app/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/"
            })
    void aPageLeadsToTheLogin(String page) {
        Answer answer = new Browser(api).get(page);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(api.base() + "/oauth2/authorization/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/admin/default/setup/", "/camunda/app/welcome/default/setup/"})
    void thereIsNoSetUp(String page) {
        assertThat(new Browser(api).get(page).status()).isIn(302, 401, 403);
        assertThat(Browser.of(api, "prosess.eier").get(page).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/process-definition",
                "/camunda/api/engine/engine/default/version",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics"
            })
    void theWebApplicationsInterfaceIsClosed(String path) {
        assertThat(api.get(path, null).status()).isEqualTo(401);
        assertThat(api.get(path, api.token(Api.SMARTCLOUD)).status()).isEqualTo(401);
    }
}
