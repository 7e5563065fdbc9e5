package no.systemtilgang.http;

import static no.systemtilgang.http.Crowd.FORWARDED_FOR;
import static no.systemtilgang.http.Crowd.newcomer;
import static no.systemtilgang.http.LimitedTest.PER_ADDRESS;
import static no.systemtilgang.http.LimitedTest.PER_VENDOR;
import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** Floods: more than one address or one vendor may send in a minute. */
@LimitedTest
class RateLimitTest {

    private static final String LIVE = "/actuator/health/liveness";

    private final Api api;
    private final Crowd crowd;

    RateLimitTest(@Value("${server.port}") int port) {
        api = new Api(port);
        crowd = new Crowd(api);
    }

    @Test
    void anAddressIsAnsweredAsOftenAsItMaySendAndNoMore() {
        String address = newcomer();

        assertThat(IntStream.range(0, PER_ADDRESS)
                        .map(it -> crowd.get(address, LIVE, null).status()))
                .containsOnly(200);
        assertTooMany(crowd.get(address, LIVE, null));
        assertThat(crowd.get(newcomer(), LIVE, null).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LIVE,
                "/actuator/health/readiness",
                "/authentication/api/v1/systemuser/request/vendor/" + "00000000-0000-0000-0000-000000000000",
                "/engine-rest/process-instance/x",
                "/authorization/api/v1/decision",
                "/camunda/api/engine/engine/default/task",
                "/camunda/app/tasklist/default/",
                "/systemtilgang",
                "/receipt/00000000-0000-0000-0000-000000000000",
                "/oauth2/authorization/login",
                "/login/oauth2/code/login",
                "/oauth2/token",
                "/demo/token/enterprise?orgNo=991825827&scopes=a",
                "/demo/login",
                "/smartcloud",
                "/v3/api-docs",
                "/nowhere"
            })
    void theLimitHoldsAtEveryDoor(String path) {
        assertTooMany(crowd.get(crowd.exhausted(), path, null));
    }

    @Test
    void aGuesserOfTokensIsStopped() {
        String address = newcomer();
        String path = Door.REQUESTS + "/" + UUID.randomUUID();
        String token = api.token(Api.SMARTCLOUD);

        assertThat(IntStream.range(0, PER_ADDRESS)
                        .map(it -> crowd.get(address, path, token + it).status()))
                .containsOnly(401);
        assertTooMany(crowd.get(address, path, token));
        assertThat(crowd.get(newcomer(), path, token).status()).isEqualTo(404);
    }

    @Test
    void aGuesserOfSecretsIsStopped() {
        String address = newcomer();

        assertThat(IntStream.range(0, PER_ADDRESS)
                        .map(it -> asksForToken(address, "guess-" + it).status()))
                .containsOnly(401);
        assertTooMany(asksForToken(address, "trial-smartcloud"));
        assertThat(asksForToken(newcomer(), "trial-smartcloud").status()).isEqualTo(200);
    }

    @Test
    void aVendorIsLimitedFromHoweverManyAddresses() {
        String path = Door.REQUESTS + "/" + UUID.randomUUID();
        String token = api.token(Api.RIVAL);

        assertThat(IntStream.range(0, PER_VENDOR)
                        .map(it -> crowd.get(newcomer(), path, token).status()))
                .containsOnly(404);
        assertTooMany(crowd.get(newcomer(), path, token));
        assertTooMany(crowd.get(newcomer(), "/engine-rest/process-instance/x", api.token(Api.RIVAL, Api.READ)));
        assertThat(crowd.get(newcomer(), path, api.token(Api.SMARTCLOUD)).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsForbiddenToAVendorCountsToo() {
        String vendor = "889640782";
        String token = api.token(vendor, "a:b");

        assertThat(IntStream.range(0, PER_VENDOR)
                        .map(it -> crowd.get(newcomer(), Door.REQUESTS + "/x", token)
                                .status()))
                .containsOnly(403);
        assertTooMany(crowd.get(newcomer(), Door.REQUESTS + "/x", token));
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Det kommer for mange forespørsler herfra",
        "nn, Det kjem for mange førespurnader herifrå",
        "en, Too many requests come from here"
    })
    void peopleAreToldOnAPageInTheirLanguage(String language, String title) {
        Answer page = crowd.page(crowd.exhausted(), "/systemtilgang", language);

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body())
                .contains("<html lang=\"" + language + "\"", title, "<h1")
                .doesNotContain("??");
        assertThat(Integer.parseInt(page.header("Retry-After"))).isBetween(1, 60);
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    private Answer asksForToken(String address, String secret) {
        String basic = Base64.getEncoder().encodeToString(("smartcloud:" + secret).getBytes(StandardCharsets.UTF_8));
        return api.send(api.request("/oauth2/token", null)
                .header(FORWARDED_FOR, address)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + Api.encode(Api.READ))));
    }

    static void assertTooMany(Answer answer) {
        assertRefused(answer, 429, "SYS-00429");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }
}
