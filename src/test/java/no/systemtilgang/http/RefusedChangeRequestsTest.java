package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.http.TestChanges.User;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.register.Systems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Change requests with something wrong in them: refused with the published code, and nothing is stored. */
@ApplicationTest
class RefusedChangeRequestsTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final TestChanges changes;

    @Autowired
    RefusedChangeRequestsTest(
            @Value("${server.port}") int port, JdbcClient jdbc, Systems systems, SystemUserRequestProcess process) {
        api = new Api(port);
        this.jdbc = jdbc;
        changes = new TestChanges(api, systems, process);
    }

    static Stream<Arguments> wrongBodies() {
        String here = Ask.rights("ske-krav-og-betalinger");
        return Stream.of(
                wrong("right not in the system", "\"requiredRights\":" + Ask.rights("nav-sykefravaer"), "AUTH-00001"),
                wrong("right without a resource", "\"requiredRights\":[{\"resource\":[]}]", "AUTH-00001"),
                wrong("unwanted right without a resource", "\"unwantedRights\":[{}]", "AUTH-00001"),
                wrong("nothing left", "\"unwantedRights\":" + here, "AUTH-00001"),
                wrong("package not in the system", required("krav-og-utlegg"), "AUTH-00063"),
                wrong("package for clients", required("ansvarlig-revisor"), "AUTH-00064"),
                wrong("right on both sides", "\"requiredRights\":" + here + ",\"unwantedRights\":" + here, "STD-00000"),
                wrong(
                        "package on both sides",
                        required("jordbruk") + ",\"unwantedAccessPackages\":" + Ask.packages("jordbruk"),
                        "STD-00000"),
                wrong("unwanted package of no form", "\"unwantedAccessPackages\":[{\"urn\":\"x\"}]", "STD-00000"),
                wrong("package without urn", "\"requiredAccessPackages\":[{}]", "STD-00000"),
                wrong("a gap in a list", "\"unwantedRights\":[null]", "STD-00000"),
                wrong("a list that is none", "\"unwantedRights\":{}", "STD-00000"),
                wrong("NUL in an unwanted right", "\"unwantedRights\":" + Ask.rights("a\\u0000b"), "STD-00000"),
                wrong(
                        "half a character in an unwanted package",
                        "\"unwantedAccessPackages\":" + Ask.packages("\\ud83d"),
                        "STD-00000"),
                wrong("another URL", required("jordbruk") + url("https://smartcloud.example/other"), "AUTH-00021"),
                wrong("no URL", required("jordbruk") + url("javascript:alert(1)"), "AUTH-00021"),
                wrong("URL too long", required("jordbruk") + url("https://a.example/" + "x".repeat(9000)), "STD-00000"),
                wrong("URL a number", required("jordbruk") + ",\"redirectUrl\":7", "STD-00000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongBodies")
    void aWrongBodyIsRefused(String what, String members, String code) {
        User user = changes.user();
        Stored before = Stored.now(jdbc);

        assertRefused(changes.post(user, UUID.randomUUID(), "{" + members + "}"), 400, code);

        assertThat(Stored.now(jdbc)).isEqualTo(before);
        assertNothingStored(user);
    }

    @Test
    void aSystemWithoutUrlsCannotAskForOne() {
        User user = changes.user(List.of(), "jordbruk");

        assertRefused(
                changes.post(user, UUID.randomUUID(), "{" + required("jordbruk") + url(Ask.RECEIPT) + "}"),
                400,
                "AUTH-00026");

        assertNothingStored(user);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?system-user-id={user}",
                "?correlation-id={new}",
                "?correlation-id=&system-user-id={user}",
                "?correlation-id={new}&system-user-id=",
                "?correlation-id=x&system-user-id={user}",
                "?correlation-id={new}&system-user-id=7",
                "?correlation-id=00000000-0000-0000-0000-000000000000&system-user-id={user}",
                "?correlation-id={user}&system-user-id={user}"
            })
    void bothIdsMustBeThereAndDifferent(String query) {
        User user = changes.user();
        String path = TestChanges.PATH + "/vendor"
                + query.replace("{user}", user.id())
                        .replace("{new}", UUID.randomUUID().toString());

        assertRefused(api.post(path, api.token(Api.SMARTCLOUD), TestChanges.BODY), 400, "STD-00000");

        assertNothingStored(user);
    }

    @Test
    void onlyAnOwnSystemUserForOwnUseIsChanged() {
        User clients = changes.clientUser();

        assertRefused(changes.post(clients, UUID.randomUUID(), TestChanges.BODY), 404, "AUTH-00015");
        assertRefused(
                api.post(
                        TestChanges.path(UUID.randomUUID(), UUID.randomUUID()),
                        api.token(Api.SMARTCLOUD),
                        TestChanges.BODY),
                404,
                "AUTH-00015");
        assertNothingStored(clients);
    }

    @Test
    void anothersSystemUserIsAnswered401AndNothingElse() {
        User user = changes.user();

        Answer answer =
                api.post(TestChanges.path(UUID.randomUUID(), user.id()), api.token(Api.RIVAL), TestChanges.BODY);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain(user.id(), user.systemId(), user.externalRef(), Ask.APE);
        assertNothingStored(user);
    }

    @Test
    void aTokenWithoutAConsumerIsRefused() {
        User user = changes.user();
        String token = api.personalToken("stadig.konsert", Api.WRITE + " " + Api.READ);

        assertRefused(
                api.post(TestChanges.path(UUID.randomUUID(), user.id()), token, TestChanges.BODY), 401, "AUTH-00023");
        assertRefused(api.get(TestChanges.PATH + "/vendor/" + UUID.randomUUID(), token), 401, "AUTH-00023");
        assertNothingStored(user);
    }

    @Test
    void theEngineItselfStartsNoChangeForAVendor() {
        User user = changes.user();
        String start = "/engine-rest/process-definition/key/change-request/start";
        Stored before = Stored.now(jdbc);

        for (String body : List.of("{}", "{\"businessKey\":\"" + user.id() + "\"}")) {
            assertThat(api.post(start, api.token(Api.SMARTCLOUD), body).status())
                    .isIn(403, 404);
            assertThat(Browser.of(api, "stadig.konsert")
                            .call(
                                    "POST",
                                    "/camunda/api/engine/engine/default/process-definition/key/change-request/start",
                                    body)
                            .status())
                    .isEqualTo(403);
        }

        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    private void assertNothingStored(User user) {
        assertThat(jdbc.sql("select count(*) from systemtilgang.change_request where system_user_id = ?")
                        .param(UUID.fromString(user.id()))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Arguments wrong(String what, String members, String code) {
        return Arguments.of(what, members, code);
    }

    private static String required(String accessPackage) {
        return "\"requiredAccessPackages\":" + Ask.packages(accessPackage);
    }

    private static String url(String url) {
        return ",\"redirectUrl\":\"" + url + "\"";
    }
}
