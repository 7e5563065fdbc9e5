package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is only read changes nothing, and no browser and no proxy keeps it, frames it or takes it for something else. */
@ApplicationTest
class ReadingTest {

    /** That somebody took the record away is on record itself: LogDownloadTest. */
    private static final String ON_RECORD = "/systemtilgang/logg.csv";

    private final Api api;
    private final JdbcClient jdbc;
    private final ApplicationContext context;
    private final RequestMappingHandlerMapping mappings;

    @Autowired
    ReadingTest(
            @Value("${server.port}") int port,
            JdbcClient jdbc,
            ApplicationContext context,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.context = context;
        mappings = requestMappingHandlerMapping;
    }

    @TestFactory
    Stream<DynamicTest> whateverIsReadIsKeptNowhereAndChangesNothing() {
        Estate estate = new Estate(api, context);
        Owners owners = new Owners(api, estate);
        Attempts attempts = new Attempts(estate, estate.party);
        return Mapping.all(mappings).stream()
                .filter(it -> it.isRead() && !it.pattern().equals(ON_RECORD))
                .map(it -> dynamicTest(it.toString(), () -> {
                    List<Attempt> ways = attempts.of(it);
                    EveryRow before = EveryRow.now(jdbc);
                    (ways.isEmpty() ? Stream.of(new Attempt(it, it.pattern(), Map.of(), "")) : ways.stream())
                            .flatMap(owners::send)
                            .forEach(answer -> assertKeptNowhere(it.toString(), answer));
                    assertThat(EveryRow.now(jdbc)).isEqualTo(before);
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/task/nobody",
                "/camunda/api/engine/engine/default/filter",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/nothing"
            })
    void whatTheWebApplicationsShowIsKeptNowhere(String path) {
        Browser browser = Browser.of(api, "stadig.konsert");

        assertKeptNowhere(path, browser.call("GET", path, ""));
        assertKeptNowhere(path, browser.get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"process-instance/00000000-0000-0000-0000-000000000000", "task", "nothing"})
    void whatTheEngineAnswersVendorsIsKeptNowhere(String path) {
        assertKeptNowhere(path, api.get("/engine-rest/" + path, api.token(Api.SMARTCLOUD)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/error",
                "/login/out",
                "/login/failed",
                "/camunda/nothing",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/css/systemtilgang.css",
                "/js/kept-link.js",
                "/authentication/api/v1/nothing",
                "/engine-rest/nothing",
                "/actuator/health/readiness",
                "/actuator/env",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/smartcloud",
                "/demo/login",
                "/demo/token/enterprise?orgNo=991825827",
                "/oauth2/jwks",
                "/.well-known/openid-configuration",
                "/nothing",
                "/authentication;x/api"
            })
    void noAnswerOfAnyDoorIsFramedOrGuessed(String path) {
        Browser somebody = Browser.of(api, "stadig.konsert");

        Stream.of(new Browser(api).get(path), somebody.get(path), somebody.call("GET", path, ""))
                .forEach(it -> assertNotFramed(path, it));
    }

    private static void assertKeptNowhere(String what, Answer answer) {
        assertThat(answer.header("Cache-Control"))
                .as("%s %s", what, answer.status())
                .contains("no-store");
        assertNotFramed(what, answer);
    }

    private static void assertNotFramed(String what, Answer answer) {
        assertThat(answer.response().headers().allValues("X-Content-Type-Options"))
                .as(what)
                .containsExactly("nosniff");
        assertThat(answer.response().headers().allValues("X-Frame-Options"))
                .as(what)
                .containsExactly("DENY");
    }
}
