package no.systemtilgang.http;

import java.util.List;
import java.util.Map;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.party.PersonRole;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.Excerpt;
import no.systemtilgang.systemuser.GivenClients;
import no.systemtilgang.systemuser.SystemUser;

/** A firm of a test's own whose client administrator is DRESS MINST, until it is closed. */
final class DressesFirm implements AutoCloseable {

    static final String CLIENT_NAME = "HEMMELIG KLIENT AS";
    static final String NAME = "EGEN REVISJON AS";

    private static final String DRESS = "dress.minst";

    final String orgNo;
    final SystemUser agent;
    final String client;
    final Browser dress;

    private final PartyChanges changes;
    private final Clients clients;

    DressesFirm(Api api, PartyChanges changes, Clients clients, GivenClients given) {
        this.changes = changes;
        this.clients = clients;
        orgNo = given.organisation(NAME);
        give("KLADM");
        agent = given.agent(orgNo, GivenClients.AUDITOR);
        client = given.client(orgNo, "REVI");
        given.rename(client, CLIENT_NAME);
        dress = Browser.of(api, DRESS);
    }

    void give(String role) {
        changes.give(role(role));
    }

    void take(String role) {
        changes.take(role(role));
    }

    /** The system user's page. */
    String page() {
        return "/systemtilgang/" + agent.id();
    }

    /** What the forms are told of the system user's clients. */
    String data() {
        return "/systemtilgang/api/klienter/" + agent.id();
    }

    Answer list(String list, String search, String cursor) {
        return dress.get(data() + "?list=" + list + "&sok=" + Api.encode(search) + "&etter=" + Api.encode(cursor));
    }

    /** Sends a form of the system user's pages. */
    Answer submit(String action, Map<String, String> fields) {
        return dress.submit(page() + action, csrf(), fields);
    }

    Answer submitAndFollow(String action, Map<String, String> fields) {
        return dress.submitAndFollow(page() + action, csrf(), fields);
    }

    String csrf() {
        return Browser.csrf(dress.get(Browser.CHOICE));
    }

    /** The numbers of the clients that the system user acts for. */
    List<String> added() {
        return clients.page(agent.id(), Excerpt.all()).stream()
                .map(it -> it.party().orgNo())
                .toList();
    }

    @Override
    public void close() {
        List.of("KLADM", "ANSATT", "ADMAI").forEach(this::take);
    }

    private PersonRole role(String code) {
        return new PersonRole(DRESS, orgNo, code);
    }
}
