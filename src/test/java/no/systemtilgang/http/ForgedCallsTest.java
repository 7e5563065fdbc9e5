package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Another site makes a browser call us: nothing that changes anything is done without the token of its own session. */
@ApplicationTest
class ForgedCallsTest {

    private static final int WAYS = 12;

    private final Api api;
    private final JdbcClient jdbc;
    private final ApplicationContext context;
    private final RequestMappingHandlerMapping mappings;

    @Autowired
    ForgedCallsTest(
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
    Stream<DynamicTest> noFormIsTakenWithoutTheTokenOfItsSession() {
        Estate estate = new Estate(api, context);
        Attempts attempts = new Attempts(estate, estate.party);
        Browser leader = new Owners(api, estate).leader();
        Browser another = Browser.of(api, estate.leader.id());
        List<String> tokens = List.of("", UUID.randomUUID().toString(), Owners.csrf(another));
        return Stream.concat(Mapping.all(mappings).stream(), Mapping.ofTheTrial(mappings).stream())
                .filter(it -> !it.isRead() && !it.isApi())
                .map(it -> dynamicTest(it.toString(), () -> {
                    EveryRow before = EveryRow.now(jdbc);
                    List<Attempt> ways = it.pattern().startsWith("/systemtilgang") ? attempts.of(it) : List.of();
                    List<Attempt> sent = ways.isEmpty() ? List.of(new Attempt(it, it.pattern(), Map.of(), "")) : ways;
                    for (Attempt attempt : sent.subList(0, Math.min(WAYS, sent.size()))) {
                        assertThat(attempt.by(leader, null).status())
                                .as(attempt.toString())
                                .isEqualTo(403);
                        for (String token : tokens) {
                            assertThat(attempt.by(leader, token).status())
                                    .as(attempt + " with " + token)
                                    .isEqualTo(403);
                        }
                    }
                    assertThat(EveryRow.now(jdbc)).isEqualTo(before);
                    assertThat(leader.get("/systemtilgang/foresporsler").status())
                            .as("is still logged in")
                            .isEqualTo(200);
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/camunda/api/admin/auth/user/default/logout"})
    void nobodyIsLoggedOutByAnotherSite(String path) {
        Browser browser = Browser.of(api, "stadig.konsert");

        assertThat(browser.submitForged(path, Map.of()).status()).isEqualTo(403);
        browser.get(path);

        assertThat(browser.get("/systemtilgang/virksomhet").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST task/{task}/claim",
                "POST task/{task}/unclaim",
                "POST task/{task}/complete",
                "POST task/{task}/submit-form",
                "POST task",
                "POST process-definition/key/client-administration/start",
                "POST process-definition/key/system-user-creation/submit-form",
                "POST process-definition/key/system-user-removal/submit-form",
                "PUT process-instance/{instance}/suspended",
                "PUT job/x/retries",
                "PUT process-definition/key/system-user-request/suspended"
            })
    void noCallOfTheWebApplicationsIsTakenWithoutTheirToken(String call) {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        String path = "/camunda/api/engine/engine/default/"
                + call.split(" ")[1].replace("{task}", sent.taskId()).replace("{instance}", sent.instanceId());
        EveryRow before = EveryRow.now(jdbc);

        for (String person : List.of("stadig.konsert", "prosess.eier")) {
            Answer answer = Browser.of(api, person).callForged(call.split(" ")[0], path, "{\"variables\":{}}");
            assertThat(answer.status()).as(person).isEqualTo(403);
        }

        assertThat(EveryRow.now(jdbc)).isEqualTo(before);
    }

    @Test
    void aCookieGoesWithNoCallOfAnotherSiteAndIsReadByNoScript() {
        Answer first = api.get("/systemtilgang", null);
        Browser browser = Browser.of(api, "stadig.konsert");
        Answer webapp = browser.get("/camunda/app/tasklist/default/");

        assertThat(first.response().headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("SYSTEMTILGANG=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        assertThat(webapp.response().headers().allValues("Set-Cookie"))
                .allSatisfy(it -> assertThat(it).containsIgnoringCase("SameSite=Lax"));
        assertThat(browser.get("/systemtilgang/sprak?til=nn").header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/systemtilgang",
                "/receipt/00000000-0000-0000-0000-000000000000",
                "/authentication/api/v1/systemuser/request/vendor",
                "/authentication/api/v1/systemregister",
                "/authorization/api/v1/decision",
                "/engine-rest/process-definition/key/system-user-request/start",
                "/camunda/api/engine/engine/default/task",
                "/camunda/app/tasklist/default/",
                "/actuator/health/readiness",
                "/v3/api-docs",
                "/oauth2/token",
                "/demo/token/enterprise?orgNo=991825827",
                "/demo/login",
                "/smartcloud"
            })
    void noOtherSiteReadsAnAnswer(String path) {
        Browser browser = Browser.of(api, "stadig.konsert");
        for (String origin : List.of("https://evil.example", "null", "http://localhost.evil.example")) {
            assertNotShared(browser.get(path, "Origin", origin));
            assertNotShared(api.send(api.request(path, api.token(Api.SMARTCLOUD))
                    .header("Origin", origin)
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization")
                    .method("OPTIONS", BodyPublishers.noBody())));
        }
    }

    private static void assertNotShared(Answer answer) {
        assertThat(answer.response().headers().map().keySet())
                .noneMatch(it -> it.toLowerCase().startsWith("access-control-allow"));
    }
}
