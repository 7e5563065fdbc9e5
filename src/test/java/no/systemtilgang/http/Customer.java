package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Party;
import no.systemtilgang.process.Given;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** An organisation that a test has for itself: SmartCloud asks it, and its people answer at the API. */
final class Customer {

    private static final String PATH = "/authentication/api/v1/systemuser/request";

    private final Api api;
    private final Given given;
    private final Party party;

    Customer(Api api, AutowireCapableBeanFactory beans) {
        this.api = api;
        given = beans.createBean(Given.class);
        party = beans.getBean(Parties.class).party(given.organisation()).orElseThrow();
    }

    Party party() {
        return party;
    }

    String orgNo() {
        return party.orgNo();
    }

    /** Somebody new with these roles here. */
    Actor.Person person(String... roles) {
        return given.person(party.orgNo(), roles);
    }

    /** A token of somebody new with these roles here. */
    String token(String... roles) {
        return tokenOf(person(roles));
    }

    String tokenOf(Actor.Person person) {
        return api.personalToken(person.id(), Api.END_USER);
    }

    void take(Actor.Person person, String role) {
        given.take(person, party.orgNo(), role);
    }

    /** What SmartCloud can ask this organisation for. */
    Ask ask(boolean forClients) {
        return (forClients ? Ask.forClients() : Ask.own()).text("partyOrgNo", party.orgNo());
    }

    /** SmartCloud asks; answers the new request's id. */
    String asked(boolean forClients) {
        return asked(ask(forClients));
    }

    String asked(Ask ask) {
        Answer answer = Door.API.send(api, api.token(Api.SMARTCLOUD), ask);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return Door.API.id(answer);
    }

    /** Where the organisation's people find a request, or do something with it. */
    String path(boolean forClients, Object id) {
        return pathOf(party.id(), forClients, id);
    }

    static String pathOf(int partyId, boolean forClients, Object id) {
        return path(forClients) + partyId + "/" + id;
    }

    /** Where people open a request without naming the organisation. */
    static String link(boolean forClients, Object id) {
        return path(forClients) + id;
    }

    private static String path(boolean forClients) {
        return PATH + (forClients ? "/agent/" : "/");
    }

    /** Somebody does something with a request; there is no body. */
    Answer does(String token, boolean forClients, Object id, String verb) {
        return api.post(path(forClients, id) + "/" + verb, token, "");
    }

    /** SmartCloud looks at its request. */
    Answer seenByTheVendor(boolean forClients, Object id) {
        return api.get(Door.REQUESTS + (forClients ? "/agent/" : "/") + id, api.token(Api.SMARTCLOUD));
    }

    /** SmartCloud takes its request away. */
    Answer deleted(Object id) {
        return api.send("DELETE", Door.REQUESTS + "/" + id, api.token(Api.SMARTCLOUD), "");
    }

    static UUID uuid(String id) {
        return UUID.fromString(id);
    }
}
