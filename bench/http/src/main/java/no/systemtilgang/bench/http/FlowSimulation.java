package no.systemtilgang.bench.http;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.group;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.UUID;
import no.systemtilgang.bench.side.Asked;

/**
 * A vendor asks with its token and polls; the approver, who is logged in, opens the page, approves, and goes on to the
 * receipt. Closed: so many are under way at any time. Open: so many begin every second, whatever comes of the others.
 */
public final class FlowSimulation extends Simulation {

    /** What flows are called that count; those that begin while the load settles are called something else. */
    static final String WHOLE_FLOW = "whole flow";

    private static final String REQUESTS = "/authentication/api/v1/systemuser/request/vendor";
    private static final String PAGE = "/systemtilgang/foresporsel/#{id}";

    /** With the approver's calls only: the vendor's program has no session. */
    private static final String COOKIE = Approvers.COOKIE + "=#{cookie}";

    private static final int SEE_OTHER = 303;

    private final long settling = Long.getLong("load.settling") * 1_000_000_000;
    private volatile long begin;

    public FlowSimulation() {
        Duration time = Duration.ofSeconds(Long.getLong("load.settling") + Long.getLong("load.seconds"));
        int users = Integer.getInteger("load.users", 0);
        double rate = Double.parseDouble(System.getProperty("load.rate", "0"));
        var flow = scenario("flow").exec(flow());
        setUp(
                        users > 0
                                ? flow.injectClosed(
                                        constantConcurrentUsers(users).during(time))
                                : flow.injectOpen(constantUsersPerSec(rate).during(time)))
                .protocols(http.baseUrl(System.getProperty("load.base"))
                        .shareConnections()
                        .disableFollowRedirect()
                        .disableCaching());
    }

    @Override
    public void before() {
        begin = System.nanoTime();
    }

    private String name() {
        return System.nanoTime() - begin < settling ? "settling" : WHOLE_FLOW;
    }

    private ChainBuilder flow() {
        String token = "Bearer " + System.getProperty("load.token");
        return feed(csv(System.getProperty("load.sessions")).circular())
                .exec(session -> session.set("reference", UUID.randomUUID().toString()))
                .exec(group(session -> name())
                        .on(exec(http("vendor asks")
                                        .post(REQUESTS)
                                        .header("Authorization", token)
                                        .header("Content-Type", "application/json")
                                        .body(StringBody(body()))
                                        .check(
                                                status().is(201),
                                                jsonPath("$.id").saveAs("id")))
                                .exitHereIfFailed()
                                .exec(poll("vendor polls: New", token, "New"))
                                .exec(http("approver opens the page")
                                        .get(PAGE)
                                        .header("Cookie", COOKIE)
                                        .check(status().is(200))
                                        .check(regex(Approvers.CSRF).saveAs("csrf")))
                                .exitHereIfFailed()
                                .exec(http("approver approves")
                                        .post(PAGE)
                                        .header("Cookie", COOKIE)
                                        .formParam("_csrf", "#{csrf}")
                                        .formParam("decision", "approve")
                                        .check(status().is(SEE_OTHER)))
                                .exitHereIfFailed()
                                .exec(http("page on the way to the receipt")
                                        .get(PAGE + "/besvart")
                                        .header("Cookie", COOKIE)
                                        .check(status().is(200)))
                                .exec(poll("vendor polls: Accepted", token, "Accepted"))
                                .exec(http("receipt")
                                        .get("/receipt/#{id}")
                                        .header("Cookie", COOKIE)
                                        .check(
                                                status().is(302),
                                                header("Location").is(Asked.REDIRECT_URL)))));
    }

    private static ChainBuilder poll(String name, String token, String expected) {
        return exec(http(name)
                .get(REQUESTS + "/#{id}")
                .header("Authorization", token)
                .check(status().is(200), jsonPath("$.status").is(expected)));
    }

    private static String body() {
        return """
                {"systemId":"%s","partyOrgNo":"#{orgNo}","externalRef":"#{reference}","integrationTitle":"%s",\
                "rights":%s,"redirectUrl":"%s"}""".formatted(Asked.SYSTEM_ID, Asked.TITLE, Asked.RIGHTS, Asked.REDIRECT_URL);
    }
}
