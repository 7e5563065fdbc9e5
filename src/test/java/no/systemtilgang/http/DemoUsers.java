package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.systemtilgang.http.Api.Answer;

/** System users of the trial's own systems and organisations, each with a reference of its own. */
public record DemoUsers(Api api) {

    /** TILFELDIG SUBTIL APE and TILBAKEHOLDEN USYMMETRISK TIGER AS, as the API numbers them. */
    private static final String APE = "500000";

    private static final String TIGER = "500001";

    private static final String CLIENTS = "/authentication/api/v1/enduser/systemuser/clients";

    /** A system user, and the reference by which its vendor knows it. */
    public record User(String id, String reference) {}

    /** A client of TILBAKEHOLDEN USYMMETRISK TIGER AS. */
    public record Client(String uuid, String orgNo) {}

    /** STADIG KONSERT has approved one for own use. */
    User own() {
        return approved(Ask.own(), APE, "stadig.konsert");
    }

    /** DRESS MINST has approved one for clients. */
    User forClients() {
        return approved(Ask.forClients(), "agent/" + TIGER, "dress.minst");
    }

    /** A client that can be given to one for clients. */
    public Client anyClient(Object userId) {
        JsonNode client = api.get(CLIENTS + "/available?agent=" + userId, administrator())
                .json()
                .path("data")
                .path(0);
        return new Client(
                client.path("clientId").asText(),
                client.path("clientOrganizationNumber").asText());
    }

    /** One for clients is given a client. */
    public void addsClient(Object userId, Client client) {
        succeeded(api.post(CLIENTS + "?agent=" + userId + "&client=" + client.uuid(), administrator(), ""));
    }

    /** One for own use is removed. */
    void removes(User user) {
        succeeded(api.send("DELETE", Firms.USERS + "/" + APE + "/" + user.id(), token("stadig.konsert"), ""));
    }

    private User approved(Ask ask, String party, String person) {
        String id = Door.API.id(succeeded(Door.API.send(api, api.token(Api.SMARTCLOUD), ask)));
        succeeded(api.post(Firms.USERS + "/request/" + party + "/" + id + "/approve", token(person), ""));
        return new User(id, ask.field("externalRef"));
    }

    private String administrator() {
        return api.personalToken("dress.minst", ClientFirm.SCOPES);
    }

    private String token(String person) {
        return api.personalToken(person, Api.END_USER);
    }

    private static Answer succeeded(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }
}
