package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.Party;
import no.systemtilgang.request.Request;
import no.systemtilgang.systemuser.GivenClients;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People remove system users of their organisation. */
@ApplicationTest
class SystemUserRemoveTest {

    private final Api api;
    private final AutowireCapableBeanFactory beans;
    private final Firms firms;
    private final JdbcClient jdbc;
    private final Party firm;
    private final String leader;

    @Autowired
    SystemUserRemoveTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans, JdbcClient jdbc) {
        api = new Api(port);
        this.beans = beans;
        firms = beans.createBean(Firms.class);
        this.jdbc = jdbc;
        firm = firms.firm();
        leader = firms.token(firm, "DAGL");
    }

    @Test
    void oneForOwnUseIsRemovedOnce() {
        UUID id = firms.own(firm).id();

        Answer first = delete(Firms.path(firm, id));
        Answer second = delete(Firms.path(firm, id));

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.body()).isEqualTo("1");
        assertThat(second.status()).isEqualTo(404);
        assertThat(second.body()).isEqualTo("0");
        assertThat(api.get(Firms.path(firm), leader).body()).isEqualTo("[]");
    }

    @Test
    void oneThatWasCreatedWithoutARequestIsRemovedAndCanBeCreatedAgain() {
        SystemBody system = SystemBody.sample().registered(api, api.token(Api.SMARTCLOUD, SystemBody.WRITE));
        UUID id = firms.created(firm, leader, system);

        assertThat(delete(Firms.path(firm, id)).status()).isEqualTo(202);

        assertThat(firms.created(firm, leader, system)).isNotEqualTo(id);
    }

    @Test
    void itsRequestIsGoneForTheVendor() {
        Request request = firms.own(firm);
        delete(Firms.path(firm, request.id()));

        assertRefused(api.get(Door.REQUESTS + "/" + request.id(), api.token(Api.SMARTCLOUD)), 404, "AUTH-00010");
    }

    @Test
    void anUnknownOneIsNotThere() {
        Answer answer = delete(Firms.path(firm, UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("0");
        assertRefused(delete(Firms.agentPath(firm, UUID.randomUUID())), 404, "AUTH-00015");
    }

    @Test
    void anotherPartysIsRefused() {
        Party elsewhere = firms.firm();
        UUID own = firms.own(elsewhere).id();
        UUID forClients = firms.forClients(elsewhere).id();
        Stored before = Stored.now(jdbc);

        assertRefused(delete(Firms.path(firm, own)), 403, "AUTH-00024");
        assertRefused(delete(Firms.path(firm, forClients)), 403, "AUTH-00024");
        assertRefused(delete(Firms.agentPath(firm, forClients)), 403, "AUTH-00024");
        assertRefused(delete(Firms.agentPath(firm, own)), 403, "AUTH-00024");

        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @Test
    void oneOfTheOtherTypeIsRefused() {
        UUID own = firms.own(firm).id();
        UUID forClients = firms.forClients(firm).id();

        assertRefused(delete(Firms.path(firm, forClients)), 400, "AUTH-00036");
        assertRefused(delete(Firms.agentPath(firm, own)), 400, "AUTH-00034");

        assertThat(delete(Firms.path(firm, own)).status()).isEqualTo(202);
        assertThat(delete(Firms.agentPath(firm, forClients)).status()).isEqualTo(200);
    }

    @Test
    void oneForClientsIsRemovedWithOrWithoutAFacilitator() {
        Answer without = delete(Firms.agentPath(firm, firms.forClients(firm).id()));
        Answer with = delete(Firms.agentPath(firm, firms.forClients(firm).id()) + "?facilitatorId=" + firm.uuid());

        assertThat(without.status()).isEqualTo(200);
        assertThat(with.status()).isEqualTo(200);
        assertThat(with.body()).isEqualTo("true");
        assertThat(api.get(Firms.agentPath(firm), leader).body()).isEqualTo("[]");
    }

    @Test
    void anotherFacilitatorIsRefused() {
        String path = Firms.agentPath(firm, firms.forClients(firm).id()) + "?facilitatorId=";

        assertRefused(delete(path + UUID.randomUUID()), 403, "SYS-00403");
        assertRefused(delete(path + firms.firm().uuid()), 403, "SYS-00403");
        assertRefused(delete(path + "x"), 400, "STD-00000");

        assertThat(delete(path).status()).isEqualTo(200);
    }

    @Test
    void aClientAdministratorRemovesThoseForClientsOnly() {
        String administrator = firms.token(firm, "KLADM");
        UUID own = firms.own(firm).id();
        UUID forClients = firms.forClients(firm).id();

        assertRefused(api.send("DELETE", Firms.path(firm, own), administrator, ""), 403, "SYS-00403");
        assertRefused(api.send("DELETE", Firms.path(firm, forClients), administrator, ""), 403, "SYS-00403");
        assertThat(api.send("DELETE", Firms.agentPath(firm, forClients), administrator, "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAccessManagerRemovesBoth() {
        String manager = firms.token(firm, "ADMAI");

        assertThat(api.send("DELETE", Firms.path(firm, firms.own(firm).id()), manager, "")
                        .status())
                .isEqualTo(202);
        assertThat(api.send(
                                "DELETE",
                                Firms.agentPath(firm, firms.forClients(firm).id()),
                                manager,
                                "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void itsClientsAreTakenBackWithIt() {
        ClientFirm accountant = new ClientFirm(api, beans.createBean(GivenClients.class), "ansvarlig-revisor");
        UUID id = accountant.agent.id();
        assertThat(accountant.add(accountant.clientUuid()).status()).isEqualTo(200);

        assertThat(accountant.send("DELETE", id.toString()).status()).isEqualTo(200);

        assertThat(jdbc.sql("select action from systemtilgang.audit_event where subject_id = ? order by id")
                        .param(id)
                        .query(String.class)
                        .list())
                .endsWith("SYSTEM_USER_REMOVED", "CLIENT_REMOVED");
        assertRefused(accountant.send("DELETE", id.toString()), 404, "AUTH-00015");
    }

    private Answer delete(String path) {
        return api.send("DELETE", path, leader, "");
    }
}
