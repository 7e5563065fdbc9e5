package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Party;
import no.systemtilgang.process.Given;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Organisations that a test has for itself, their people, and their system users. */
class Firms {

    static final String USERS = "/authentication/api/v1/systemuser";

    private final Api api;
    private final Given given;
    private final Parties parties;
    private final SystemUserRequestProcess process;

    Firms(
            @Value("${server.port}") int port,
            AutowireCapableBeanFactory beans,
            Parties parties,
            SystemUserRequestProcess process) {
        api = new Api(port);
        given = beans.createBean(Given.class);
        this.parties = parties;
        this.process = process;
    }

    /** A new organisation. */
    Party firm() {
        return parties.party(given.organisation()).orElseThrow();
    }

    /** The token of a new person with a role in the organisation. */
    String token(Party firm, String role) {
        return api.personalToken(given.person(firm.orgNo(), role).id(), "");
    }

    /** A system user for own use, asked for by SmartCloud and approved. */
    Request own(Party firm) {
        return approved(firm, given.ownRequest(firm.orgNo(), Given.CLAIMS));
    }

    /** A system user for clients, asked for by SmartCloud and approved. */
    Request forClients(Party firm) {
        return approved(firm, given.clientRequest(firm.orgNo()));
    }

    /** A system user of a request of SmartCloud's that is approved at once. */
    Request approved(Party firm, NewRequest asked) {
        Actor.Person leader = given.person(firm.orgNo(), "DAGL");
        Request request = process.submit(Given.SMARTCLOUD, asked).request();
        process.decide(leader, request.id(), "approve", null);
        return request;
    }

    /** Creates a system user for own use, as people do themselves; answers its id. */
    UUID created(Party firm, String token, SystemBody system) {
        Answer answer = create(firm, token, system);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return UUID.fromString(answer.json().path("id").asText());
    }

    Answer create(Party firm, String token, SystemBody system) {
        return api.post(path(firm) + "/create", token, "{\"systemId\":\"" + system.id() + "\"}");
    }

    static String path(Party firm) {
        return USERS + "/" + firm.id();
    }

    static String path(Party firm, UUID systemUser) {
        return path(firm) + "/" + systemUser;
    }

    static String agentPath(Party firm) {
        return USERS + "/agent/" + firm.id();
    }

    static String agentPath(Party firm, UUID systemUser) {
        return agentPath(firm) + "/" + systemUser;
    }
}
