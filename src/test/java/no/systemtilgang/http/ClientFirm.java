package no.systemtilgang.http;

import java.util.UUID;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.systemuser.GivenClients;
import no.systemtilgang.systemuser.SystemUser;

/** A firm of a test's own, with a system user for clients and a client, and what its people send. */
final class ClientFirm {

    static final String SCOPES = "altinn:clientdelegations.read altinn:clientdelegations.write";

    final String orgNo;
    final SystemUser agent;
    final String client;
    final String token;

    private final Api api;
    private final GivenClients given;

    /** @param packages what the system user has */
    ClientFirm(Api api, GivenClients given, String... packages) {
        this.api = api;
        this.given = given;
        orgNo = given.organisation();
        agent = given.agent(orgNo, packages);
        client = given.client(orgNo, "REVI");
        token = tokenOf("KLADM");
    }

    /** A token of a new person with this role in the firm. */
    String tokenOf(String role) {
        return api.personalToken(given.person(orgNo, role).id(), SCOPES);
    }

    UUID uuid() {
        return uuid(orgNo);
    }

    UUID uuid(String organisation) {
        return given.party(organisation).uuid();
    }

    UUID clientUuid() {
        return uuid(client);
    }

    /** Asks below the firm's own path. */
    Answer send(String method, String path) {
        return send(method, path, token);
    }

    Answer send(String method, String path, String token) {
        return api.send(
                method,
                "/authentication/api/v1/systemuser/agent/" + given.party(orgNo).id() + "/" + path,
                token,
                "");
    }

    /** Asks client delegation. */
    Answer delegation(String method, String path, String token) {
        return api.send(method, "/authentication/api/v1/enduser/systemuser/" + path, token, "");
    }

    Answer add(UUID clientUuid) {
        return send("POST", agent.id() + "?client=" + clientUuid);
    }

    Answer remove(UUID clientUuid) {
        return send("DELETE", agent.id() + "/client?client=" + clientUuid);
    }
}
