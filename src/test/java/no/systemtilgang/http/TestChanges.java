package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.register.Systems;

/** Change requests over HTTP, each for a system user that a test has for itself. */
final class TestChanges {

    static final String PATH = "/authentication/api/v1/systemuser/changerequest";

    /** A package comes, the guide's right goes. */
    static final String BODY =
            """
            {"requiredAccessPackages":%s,"unwantedRights":%s,"redirectUrl":"%s"}""".formatted(Ask.packages("skatt-naering"), Ask.rights("ske-krav-og-betalinger"), Ask.RECEIPT);

    private final Api api;
    private final Systems systems;
    private final SystemUserRequestProcess process;

    TestChanges(Api api, Systems systems, SystemUserRequestProcess process) {
        this.api = api;
        this.systems = systems;
        this.process = process;
    }

    /** A system user, of a system with the same vendor. */
    record User(String id, String systemId, String externalRef) {}

    /** A system user of TILFELDIG SUBTIL APE with the guide's right, of a new system that may ask for more. */
    User user() {
        return user(List.of(Ask.RECEIPT), "skatt-naering", "jordbruk", "ansvarlig-revisor");
    }

    User user(List<String> redirectUrls, String... packages) {
        return user(Api.SMARTCLOUD, TestSystems.register(systems, redirectUrls, packages));
    }

    /** A system user of the rival's. */
    User rivalsUser() {
        return user(Api.RIVAL, "312605031_konkurrentskyen");
    }

    /** A system user of TILBAKEHOLDEN USYMMETRISK TIGER AS for its clients. */
    User clientUser() {
        return approved(Api.SMARTCLOUD, Ask.forClients(), "dress.minst");
    }

    private User user(String vendor, String systemId) {
        return approved(vendor, Ask.own().text("systemId", systemId), "stadig.konsert");
    }

    private User approved(String vendor, Ask ask, String approver) {
        Answer sent = Door.API.send(api, api.token(vendor), ask);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        String id = Door.API.id(sent);
        process.decide(new Actor.Person(approver), UUID.fromString(id), "approve", null);
        return new User(id, ask.field("systemId"), ask.field("externalRef"));
    }

    /** Sends a change as SmartCloud. */
    Answer post(User user, Object correlationId, String body) {
        return api.post(path(correlationId, user.id()), api.token(Api.SMARTCLOUD), body);
    }

    static String path(Object correlationId, Object systemUserId) {
        return PATH + "/vendor?correlation-id=" + correlationId + "&system-user-id=" + systemUserId;
    }

    /** A waiting change of the system user; answers its id. */
    String waiting(User user) {
        return waiting(user, BODY);
    }

    String waiting(User user, String body) {
        UUID id = UUID.randomUUID();
        Answer answer = post(user, id, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return id.toString();
    }
}
