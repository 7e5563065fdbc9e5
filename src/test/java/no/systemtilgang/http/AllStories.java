package no.systemtilgang.http;

import static no.systemtilgang.http.PeopleWithNumbers.OF_THE_CAST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.MovableClock;
import no.systemtilgang.audit.GivenRecord;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.process.RequestSweep;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.register.Systems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtEncoder;

/** What people do here who log in with their national identity numbers, and whose tokens carry them: at every door. */
final class AllStories {

    private static final String APE = "500000";
    private static final String TIGER = "500001";
    private static final String OWN_USERS = Firms.USERS + "/" + APE;
    private static final String CLIENTS = "/authentication/api/v1/enduser/systemuser/clients";
    private static final String NEW = "/systemtilgang/ny";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Api api;
    private final JdbcClient jdbc;
    private final WrongTokens tokens;
    private final TestChanges changes;
    private final RequestSweep sweep;
    private final MovableClock clock;
    private final GivenRecord record;

    AllStories(
            @Value("${server.port}") int port,
            JdbcClient jdbc,
            JwtEncoder issuer,
            Systems systems,
            SystemUserRequestProcess process,
            RequestSweep sweep,
            MovableClock clock,
            AutowireCapableBeanFactory beans) {
        api = new Api(port);
        this.jdbc = jdbc;
        tokens = new WrongTokens(api, issuer);
        changes = new TestChanges(api, systems, process);
        this.sweep = sweep;
        this.clock = clock;
        record = beans.createBean(GivenRecord.class);
    }

    void play() {
        whoeverIsUnknownIsTurnedAway();
        OF_THE_CAST.forEach((person, number) -> jdbc.sql(
                        "update systemtilgang.person set national_id = ?, email = ? where person_id = ?")
                .params(number, person + "@example.no", person)
                .update());
        requestsInTheBrowserAndInTasklist();
        requestsAndChangesAtTheApi();
        clientsInTheBrowserAndAtTheApi();
        createdAndRemoved();
        remindedOfAndExpired();
        ownersWatch();
    }

    /** Before anybody has a number, and afterwards by a number of nobody's, or a weak login. */
    private void whoeverIsUnknownIsTurnedAway() {
        Browser nobody = new Browser(api);
        Answer refused = nobody.submitAndFollow(
                "/demo/login", Browser.csrf(nobody.visit("/systemtilgang")), Map.of("person", "fremmed.leder"));
        assertThat(refused.status()).isEqualTo(403);
        String stranger = token(PeopleWithNumbers.STRANGER, "idporten-loa-high");
        assertThat(api.get(OWN_USERS, stranger).status()).isEqualTo(403);
        assertThat(Door.API.send(api, stranger, Ask.own()).status()).isEqualTo(401);
        assertThat(api.get("/engine-rest/process-instance/" + UUID.randomUUID(), stranger)
                        .status())
                .isBetween(400, 499);
        assertThat(api.get(OWN_USERS, stranger + "x").status()).isEqualTo(401);
    }

    private void requestsInTheBrowserAndInTasklist() {
        Browser stadig = Browser.of(api, "stadig.konsert").actFor(Ask.APE);
        Sent approved = Sent.of(api, jdbc, Ask.own());
        stadig.submitFrom(approved.page(), approved.page(), Map.of("decision", "approve"));
        stadig.get(approved.receipt());
        Sent rejected = Sent.of(api, jdbc, Ask.own());
        stadig.submitFrom(rejected.page(), rejected.page(), Map.of("decision", "reject", "reason", "Vi vil ikke"));
        Sent inTasklist = Sent.of(api, jdbc, Ask.own());
        stadig.call("POST", inTasklist.task() + "/claim", "{\"userId\":\"stadig.konsert\"}");
        stadig.call("POST", inTasklist.task() + "/complete", "{\"variables\":{\"decision\":{\"value\":\"approve\"}}}");
        assertThat(List.of(approved, rejected, inTasklist))
                .extracting(it -> Stored.status(jdbc, it.id()))
                .containsExactly("Accepted", "Rejected", "Accepted");
        Sent foreign = Sent.of(api, jdbc, Ask.own());
        for (String person : List.of("fremmed.leder", "nysgjerrig.ansatt")) {
            assertThat(Browser.of(api, person).get(foreign.page()).status()).isLessThan(500);
        }
        for (String page : List.of(
                "/systemtilgang", "/systemtilgang/logg.csv", "/systemtilgang/" + approved.id() + "/historikk")) {
            assertThat(stadig.get(page).status()).as(page).isEqualTo(200);
        }
        stadig.logOut();
    }

    private void requestsAndChangesAtTheApi() {
        String stadig = token("stadig.konsert");
        String asked = Sent.of(api, jdbc, Ask.own()).id();
        succeeds(api.get(Customer.pathOf(500000, false, asked), stadig));
        succeeds(api.post(Customer.pathOf(500000, false, asked) + "/escalate", token("nysgjerrig.ansatt"), ""));
        succeeds(api.post(Customer.pathOf(500000, false, asked) + "/approve", stadig, ""));
        String change = changes.waiting(changes.user());
        succeeds(api.post(TestChanges.PATH + "/" + APE + "/" + change + "/approve", stadig, ""));
        succeeds(api.get(OWN_USERS, stadig));
        assertThat(api.get(OWN_USERS, token("fremmed.leder")).status()).isEqualTo(403);
        succeeds(api.send("DELETE", OWN_USERS + "/" + asked, stadig, ""));
    }

    private void clientsInTheBrowserAndAtTheApi() {
        Browser dress = Browser.of(api, "dress.minst").actFor(Ask.TIGER);
        Sent sent = Sent.of(api, jdbc, Ask.forClients());
        dress.submitFrom(sent.page(), sent.page(), Map.of("decision", "approve"));
        String page = "/systemtilgang/" + sent.id();
        dress.submitFrom(page + "/klienter", page + "/klienter/alle", Map.of());
        awaitNoRunningBatch();
        assertThat(jdbc.sql("select count(*) from systemtilgang.system_user_client where system_user_id = ?")
                        .param(UUID.fromString(sent.id()))
                        .query(Long.class)
                        .single())
                .isPositive();
        Answer list = api.get(CLIENTS + "?agent=" + sent.id(), token("dress.minst"));
        succeeds(list);
        String client = list.json().path("data").path(0).path("clientId").asText();
        succeeds(api.send("DELETE", CLIENTS + "?agent=" + sent.id() + "&client=" + client, token("dress.minst"), ""));
        dress.submitFrom(page + "/klienter", page + "/klienter/ferdig", Map.of());
        dress.submitFrom(page, page + "/slett", Map.of());
        assertThat(dress.get(page).status()).isEqualTo(404);
    }

    private void createdAndRemoved() {
        Browser stadig = Browser.of(api, "stadig.konsert").actFor(Ask.APE);
        Answer shown = stadig.submitAndFollow(
                NEW, Browser.csrf(stadig.get(NEW)), Map.of("virksomhet", Ask.APE, "system", Ask.OWN_SYSTEM));
        String page = shown.response().uri().getPath();
        assertThat(page).startsWith(NEW + "/");
        stadig.submitAndFollow(page, Browser.csrf(shown), Map.of("decision", "create"));
        String user = "/systemtilgang/" + page.substring(NEW.length() + 1);
        assertThat(stadig.get(user).status()).isEqualTo(200);
        stadig.submitFrom(user + "/slett", user + "/slett", Map.of());
        assertThat(stadig.get(user).status()).isEqualTo(404);
    }

    private void remindedOfAndExpired() {
        String asked = Sent.of(api, jdbc, Ask.own()).id();
        try {
            clock.putAhead(Duration.ofDays(8));
            sweep.sweep();
            clock.putAhead(Duration.ofDays(11));
            sweep.sweep();
        } finally {
            clock.putBack();
        }
        assertThat(Stored.status(jdbc, asked)).isEqualTo("Timedout");
    }

    private void ownersWatch() {
        record.sealAll();
        Browser owner = Browser.of(api, "prosess.eier");
        owner.submitFrom("/systemtilgang/kontroll", "/systemtilgang/kontroll", Map.of());
        String engine = "/camunda/api/engine/engine/default/";
        Sent sent = Sent.of(api, jdbc, Ask.own());
        String instance = engine + "process-instance/" + sent.instanceId();
        for (String list : List.of("process-instance", "task", "history/activity-instance", "history/task", "job")) {
            assertThat(owner.call("GET", engine + list, "").status()).as(list).isLessThan(500);
        }
        assertThat(owner.call("PUT", instance + "/suspended", "{\"suspended\":true}")
                        .status())
                .isEqualTo(204);
        assertThat(owner.call("PUT", instance + "/suspended", "{\"suspended\":false}")
                        .status())
                .isEqualTo(204);
    }

    private String token(String person) {
        return token(OF_THE_CAST.get(person), "idporten-loa-substantial");
    }

    /** A token as ID-porten gives one to a program of the person's. */
    private String token(String number, String level) {
        return tokens.of(it -> it.claims(claims -> {
            claims.remove("consumer");
            claims.put("pid", number);
            claims.put("acr", level);
            claims.put("scope", Api.END_USER + " " + ClientFirm.SCOPES + " " + Api.READ + " " + Api.WRITE);
        }));
    }

    private void awaitNoRunningBatch() {
        Instant end = Instant.now().plus(LONGEST);
        while (jdbc.sql("select count(*) from systemtilgang.client_batch where state = 'Running'")
                        .query(Long.class)
                        .single()
                > 0) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private static void succeeds(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }
}
