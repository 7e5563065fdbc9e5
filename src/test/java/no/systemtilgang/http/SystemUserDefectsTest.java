package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.party.Party;
import no.systemtilgang.process.Given;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Defects of the original that are not copied ({@code facts/altinn-api.md} §15), by their numbers there. */
@ApplicationTest
class SystemUserDefectsTest {

    private final Api api;
    private final Given given;
    private final Firms firms;
    private final JdbcClient jdbc;
    private final Party firm;

    @Autowired
    SystemUserDefectsTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans, JdbcClient jdbc) {
        api = new Api(port);
        given = beans.createBean(Given.class);
        firms = beans.createBean(Firms.class);
        this.jdbc = jdbc;
        firm = firms.firm();
    }

    @Test
    void defect10ACreationThatFailsLeavesNoSystemUserBehind() {
        SystemBody system = SystemBody.sample().registered(api, api.token(Api.SMARTCLOUD, SystemBody.WRITE));
        Actor.Person person = given.person(firm.orgNo(), "ADMAI");
        String token = api.personalToken(person.id(), "");
        Stored before = Stored.now(jdbc);

        assertRefused(firms.create(firm, token, system), 403, "AUTH-00016");
        assertThat(Stored.now(jdbc)).isEqualTo(before);

        given.give(person, firm.orgNo(), "DAGL");
        assertThat(firms.create(firm, token, system).status()).isEqualTo(200);
    }

    @Test
    void defect14ARemovalByAnotherPartyChangesNothing() {
        UUID id = firms.forClients(firm).id();
        Party elsewhere = firms.firm();
        String stranger = firms.token(elsewhere, "DAGL");

        Answer refused = api.send("DELETE", Firms.agentPath(elsewhere, id), stranger, "");

        assertRefused(refused, 403, "AUTH-00024");
        assertThat(Stored.status(jdbc, id.toString())).isEqualTo("Accepted");
        assertThat(api.get(Door.REQUESTS + "/agent/" + id, api.token(Api.SMARTCLOUD))
                        .status())
                .isEqualTo(200);
        assertThat(api.get(Firms.agentPath(firm), firms.token(firm, "DAGL")).json())
                .hasSize(1);
        assertThat(Stored.instances(jdbc, id.toString())).isEqualTo(2);
    }

    @Test
    void defect15ACreatedSystemUserIsAnswered200BecauseExistingClientsExpectThat() {
        SystemBody system = SystemBody.sample().registered(api, api.token(Api.SMARTCLOUD, SystemBody.WRITE));

        Answer answer = firms.create(firm, firms.token(firm, "DAGL"), system);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Location")).isEmpty();
    }

    @Test
    void defect18TheDetailNeverLeavesOutWhatTheSystemUserWasGiven() {
        String leader = firms.token(firm, "DAGL");
        for (UUID id : new UUID[] {firms.own(firm).id(), firms.forClients(firm).id()}) {
            Answer detail = api.get(Firms.path(firm, id), leader);

            assertThat(detail.status()).isEqualTo(200);
            assertThat(detail.json().path("rights").toString()).isEqualTo(stored(id, "rights"));
            assertThat(detail.json().path("accessPackages").toString()).isEqualTo(stored(id, "access_packages"));
        }
    }

    private String stored(UUID id, String column) {
        return jdbc.sql("select replace(" + column + "::text, ': ', ':') from systemtilgang.system_user where id = ?")
                .param(id)
                .query(String.class)
                .single()
                .replace(", ", ",");
    }
}
