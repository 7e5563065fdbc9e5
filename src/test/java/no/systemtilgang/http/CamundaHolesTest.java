package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertClientError;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The published holes of Camunda 7.24.0 are closed at the web applications' REST root too. */
@ApplicationTest
class CamundaHolesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String SET_UP = "/camunda/api/admin/setup/default/user/create";
    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/";

    /** Queries in which the engine would evaluate what the caller sends. */
    private static final List<String> EXPRESSIONS = List.of(
            "{\"orQueries\":[{\"assigneeExpression\":\"${request}\"}]}",
            "{\"orQueries\":[{\"ownerExpression\":\"${request}\"}]}",
            "{\"orQueries\":[{\"candidateGroupExpression\":\"${request}\"}]}",
            "{\"orQueries\":[{\"candidateGroupsExpression\":\"${request}\"}]}",
            "{\"orQueries\":[{\"candidateUserExpression\":\"${request}\"}]}",
            "{\"orQueries\":[{\"involvedUserExpression\":\"${request}\"}]}",
            "{\"orQueries\":[{\"createdBeforeExpression\":\"${request}\"}]}",
            "{\"orQueries\":[{\"dueAfterExpression\":\"${request}\"}]}",
            "{\"orQueries\":[{\"processInstanceBusinessKeyExpression\":\"${request}\"}]}",
            "{\"orQueries\":[{\"taskNameLike\":\"x\"},{\"assigneeExpression\":\"${request}\"}]}",
            "{\"orQueries\":[{\"\\u0061ssigneeExpression\":\"${request}\"}]}",
            "{\"assigneeExpression\":\"${request}\"}");

    private final Api api;
    private final JdbcClient jdbc;

    @Autowired
    CamundaHolesTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
    }

    @Test
    void noExpressionOfACallersIsEvaluated() {
        Browser approver = Browser.of(api, "stadig.konsert");
        Browser owner = Browser.of(api, "prosess.eier");
        String filter = ENGINE + "/filter/" + filterOf(approver);
        for (String query : EXPRESSIONS) {
            for (Browser browser : List.of(approver, owner)) {
                assertRefused(browser.call("POST", ENGINE + "/task", query));
                assertRefused(browser.call("POST", ENGINE + "/task/count", query));
            }
            assertRefused(approver.call("POST", filter + "/list", query));
            assertRefused(approver.call("POST", filter + "/count", query));
            assertThat(approver.call("POST", filter + "/singleResult", query).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void theSameCallsWithoutAnExpressionAreAnswered() {
        Browser approver = Browser.of(api, "stadig.konsert");
        String query = "{\"orQueries\":[{\"assignee\":\"stadig.konsert\"},{\"unassigned\":true}]}";

        assertThat(approver.call("POST", ENGINE + "/task", query).status()).isEqualTo(200);
        assertThat(approver.call("POST", ENGINE + "/filter/" + filterOf(approver) + "/list", query)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void noFilterWithAnExpressionIsStored() {
        String filter = """
                {"resourceType":"Task","name":"x","query":{"orQueries":[{"assigneeExpression":"${request}"}]}}""";
        long before = filters();
        for (String person : new String[] {"stadig.konsert", "prosess.eier"}) {
            Browser browser = Browser.of(api, person);
            assertClientError(browser.call("POST", ENGINE + "/filter/create", filter));
            String existing = ENGINE + "/filter/" + filterOf(Browser.of(api, "stadig.konsert"));
            assertClientError(browser.call("PUT", existing, filter));
            assertClientError(browser.call("DELETE", existing, ""));
        }
        assertThat(filters()).isEqualTo(before);
    }

    @Test
    void nobodySetsUpAnAdministrator() {
        String user = """
                {"profile":{"id":"x","firstName":"x","lastName":"x","email":"x@x.example"},"credentials":{"password":"x"}}""";

        assertThat(new Browser(api).call("POST", SET_UP, user).status()).isIn(401, 403);
        assertThat(api.post(SET_UP, null, user).status()).isIn(401, 403);
        for (String person : new String[] {"stadig.konsert", "prosess.eier"}) {
            assertThat(Browser.of(api, person).call("POST", SET_UP, user).status())
                    .isEqualTo(403);
        }
        long users =
                jdbc.sql("select count(*) from act_id_user").query(Long.class).single();
        assertThat(users).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theEnginesOwnLoginIsClosed(String application) {
        Map<String, String> credentials = Map.of("username", "stadig.konsert", "password", "x");

        assertThat(new Browser(api)
                        .submitForged(LOGIN + application, credentials)
                        .status())
                .isIn(401, 403);
        Answer loggedIn = Browser.of(api, "stadig.konsert").submitForged(LOGIN + application, credentials);
        assertThat(loggedIn.status()).isEqualTo(403);
    }

    @Test
    void aCallWithoutItsTokenAgainstForgeryIsRefused() {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, "stadig.konsert");

        Answer answer = browser.callForged(
                "POST", sent.task() + "/complete", "{\"variables\":{\"decision\":{\"value\":\"approve\"}}}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(Stored.status(jdbc, sent.id())).isEqualTo("New");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    private static String filterOf(Browser browser) {
        return browser.call("GET", ENGINE + "/filter", "")
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    private long filters() {
        return jdbc.sql("select count(*) from act_ru_filter").query(Long.class).single();
    }
}
