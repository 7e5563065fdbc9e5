package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.MovableClock;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.process.RequestSweep;
import no.systemtilgang.register.Systems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The peer's defects around requests, by their numbers in {@code facts/altinn-api.md} §15: none of them is ours. */
@ApplicationTest
class RequestDefectsTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final Systems systems;
    private final RequestSweep sweep;
    private final MovableClock clock;
    private final Customer customer;
    private final Customer other;
    private final String token;

    @Autowired
    RequestDefectsTest(
            @Value("${server.port}") int port,
            JdbcClient jdbc,
            Systems systems,
            RequestSweep sweep,
            MovableClock clock,
            AutowireCapableBeanFactory beans) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.systems = systems;
        this.sweep = sweep;
        this.clock = clock;
        customer = new Customer(api, beans);
        other = new Customer(api, beans);
        token = api.token(Api.SMARTCLOUD);
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void defect01ApproveRespectsTheTimeout(boolean forClients) {
        String id = customer.asked(forClients);
        String leader = customer.token("DAGL");

        clock.putAhead(Duration.ofDays(10));
        assertRefused(customer.does(leader, forClients, id, "approve"), 409, "AUTH-00013");
        sweep.sweep();
        assertRefused(customer.does(leader, forClients, id, "approve"), 409, "AUTH-00013");

        assertThat(Stored.status(jdbc, id)).isEqualTo("Timedout");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void defect02NoPageLosesARequest(boolean forClients) {
        String system = TestSystems.register(systems, List.of(), "ansvarlig-revisor");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(customer.asked(customer.ask(forClients).text("systemId", system)));
        }

        List<String> listed = new ArrayList<>();
        String next = api.base() + Door.REQUESTS + (forClients ? "/agent" : "") + "/bysystem/" + system;
        while (!next.isEmpty()) {
            JsonNode page = api.get(next.substring(api.base().length()), token).json();
            page.path("data").forEach(it -> listed.add(it.path("id").asText()));
            next = page.path("links").path("next").asText();
        }

        assertThat(listed).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void defect03AnotherVendorDeletesNothing(boolean forClients) {
        String id = customer.asked(forClients);

        Answer answer = api.send("DELETE", Door.REQUESTS + "/" + id, api.token(Api.RIVAL), "");

        assertRefused(answer, 404, "AUTH-00010");
        assertThat(customer.seenByTheVendor(forClients, id).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void defect04EscalationHoldsTheRequestAgainstTheParty(boolean forClients) {
        String id = other.asked(forClients);

        Answer answer = customer.does(customer.token("DAGL"), forClients, id, "escalate");

        assertRefused(answer, 404, "AUTH-00010");
        assertThat(escalated(other.seenByTheVendor(forClients, id))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void defect04PendingHoldsTheNumberAgainstTheParty(boolean forClients) {
        other.asked(forClients);

        Answer answer = api.get(customer.path(forClients, other.orgNo()) + "/pending", customer.token("DAGL"));

        assertRefused(answer, 403, "AUTH-00041");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void defect05AnEmptyReferenceIsNone(boolean forClients) {
        Ask ask = customer.ask(forClients).text("externalRef", "");
        String id = customer.asked(ask);

        Answer empty = Door.API.send(api, token, ask);
        Answer without = Door.API.send(api, token, ask.without("externalRef"));

        assertThat(List.of(empty.status(), without.status())).containsOnly(200);
        assertThat(List.of(Door.API.id(empty), Door.API.id(without))).containsOnly(id);
        assertThat(empty.json().path("externalRef").asText()).isEqualTo(customer.orgNo());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void defect05AHundredPostsAtOnceMakeOneRequest(boolean forClients) throws Exception {
        Ask ask = customer.ask(forClients);
        String body = ask.body();
        Callable<Answer> post = () -> api.post(Door.API.path(forClients), token, body);
        List<Answer> answers = new ArrayList<>();

        ExecutorService threads = Executors.newFixedThreadPool(100);
        try {
            for (Future<Answer> each : threads.invokeAll(Collections.nCopies(100, post))) {
                answers.add(each.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(answers)
                .allSatisfy(it -> assertThat(it.status()).as(it.body()).isIn(200, 201));
        assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
        assertThat(answers).extracting(Door.API::id).containsOnly(Door.API.id(answers.get(0)));
        assertThat(Stored.withReference(jdbc, ask.field("externalRef"))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void defect06NothingIsAskedForByADeletedSystem(boolean forClients) {
        String system = TestSystems.register(systems, List.of(), "ansvarlig-revisor");
        api.send("DELETE", SystemBody.VENDOR + "/" + system, api.token(Api.SMARTCLOUD, SystemBody.WRITE), "");

        Answer answer = Door.API.send(api, token, customer.ask(forClients).text("systemId", system));

        assertRefused(answer, 404, "AUTH-00011");
    }

    @Test
    void defect07OddInputIsTheVendorsFaultAndNotOurs() {
        assertRefused(asked(customer.ask(false).text("redirectUrl", "/receipt")), 400, "AUTH-00021");
        assertRefused(asked(customer.ask(false).text("redirectUrl", "javascript:alert(1)")), 400, "AUTH-00021");
        assertRefused(asked(customer.ask(false).json("rights", "[{\"resource\":[]}]")), 400, "AUTH-00001");
        assertRefused(asked(customer.ask(false).text("externalRef", "x".repeat(256))), 400, "STD-00000");
        assertRefused(asked(customer.ask(false).text("integrationTitle", "x".repeat(256))), 400, "STD-00000");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void defect11EscalatedAndTheTypeAreTrueInEveryRead(boolean forClients) {
        String system = TestSystems.register(systems, List.of(), "ansvarlig-revisor");
        Ask ask = customer.ask(forClients).text("systemId", system);
        String id = customer.asked(ask);
        customer.does(customer.token("ANSATT"), forClients, id, "escalate");
        String vendors = Door.REQUESTS + (forClients ? "/agent" : "");
        String leader = customer.token("DAGL");

        Answer byReference = api.get(
                vendors + "/byexternalref/" + system + "/" + customer.orgNo() + "/" + ask.field("externalRef"), token);
        JsonNode list = api.get(vendors + "/bysystem/" + system, token).json();
        JsonNode pending = api.get(customer.path(forClients, customer.orgNo()) + "/pending", leader)
                .json();
        Answer opened = api.get(Customer.link(forClients, id), leader);

        assertThat(escalated(customer.seenByTheVendor(forClients, id))).isTrue();
        assertThat(escalated(byReference)).isTrue();
        assertThat(list.path("data").path(0).path("escalated").asBoolean()).isTrue();
        assertThat(pending.path(0).path("escalated").asBoolean()).isTrue();
        assertThat(escalated(api.get(customer.path(forClients, id), leader))).isTrue();
        assertThat(escalated(opened)).isTrue();
        assertThat(escalated(asked(ask))).isTrue();
        assertThat(opened.json().path("systemUserType").asText()).isEqualTo(forClients ? "Agent" : "Standard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reject", "approve"})
    void defect13TheStatusOfAnotherVendorsRequestIsNotTold(String verb) {
        Ask ask = customer.ask(false);
        String id = customer.asked(ask);
        if (!verb.isEmpty()) {
            customer.does(customer.token("DAGL"), false, id, verb);
        }
        String rival = api.token(Api.RIVAL);

        for (boolean forClients : new boolean[] {false, true}) {
            Ask same = customer.ask(forClients)
                    .text("systemId", ask.field("systemId"))
                    .text("externalRef", ask.field("externalRef"));
            assertRefused(api.post(Door.API.path(forClients), rival, same.body()), 404, "AUTH-00011");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void defect16ARejectedRequestStandsInTheWayOnlyUntilItIsDeleted(boolean forClients) {
        Ask ask = customer.ask(forClients);
        String id = customer.asked(ask);
        customer.does(customer.token("DAGL"), forClients, id, "reject");

        assertThat(Door.API.id(asked(ask))).isEqualTo(id);
        assertThat(customer.deleted(id).status()).isEqualTo(202);
        assertThat(customer.asked(ask)).isNotEqualTo(id);
    }

    @Test
    void defect17AClientAdministratorApprovesForClients() {
        String id = customer.asked(true);

        assertThat(customer.does(customer.token("KLADM"), true, id, "approve").body())
                .isEqualTo("true");
        assertThat(Stored.status(jdbc, id)).isEqualTo("Accepted");
    }

    private Answer asked(Ask ask) {
        return Door.API.send(api, token, ask);
    }

    private static boolean escalated(Answer answer) {
        return answer.json().path("escalated").booleanValue();
    }
}
