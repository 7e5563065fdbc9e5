package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.Party;
import no.systemtilgang.request.Request;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people see of their organisation's system users. */
@ApplicationTest
class SystemUserListsTest {

    private final Api api;
    private final Firms firms;
    private final JdbcClient jdbc;
    private final Party firm;
    private final String leader;
    private final Request own;
    private final Request forClients;

    @Autowired
    SystemUserListsTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans, JdbcClient jdbc) {
        api = new Api(port);
        firms = beans.createBean(Firms.class);
        this.jdbc = jdbc;
        firm = firms.firm();
        leader = firms.token(firm, "DAGL");
        own = firms.own(firm);
        forClients = firms.forClients(firm);
    }

    @Test
    void eachListHasItsOwnType() {
        assertThat(ids(api.get(Firms.path(firm), leader))).containsExactly(own.id());
        assertThat(ids(api.get(Firms.agentPath(firm), leader))).containsExactly(forClients.id());
    }

    @Test
    void aSystemUserInAListIsAsThePublishedApiHasIt() {
        JsonNode user = api.get(Firms.path(firm), leader).json().path(0);

        assertThat(user.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        "id",
                        "integrationTitle",
                        "systemId",
                        "productName",
                        "systemInternalId",
                        "partyId",
                        "partyUuId",
                        "reporteeOrgNo",
                        "created",
                        "isDeleted",
                        "supplierName",
                        "supplierOrgno",
                        "externalRef",
                        "userType",
                        "accessPackages");
        assertThat(user.path("integrationTitle").asText()).isEqualTo("Prøve");
        assertThat(user.path("systemId").asText()).isEqualTo(own.systemId());
        assertThat(user.path("productName").asText("-")).isEmpty();
        assertThat(user.path("partyId").isTextual()).isTrue();
        assertThat(user.path("partyId").asInt()).isEqualTo(firm.id());
        assertThat(user.path("partyUuId").asText("-")).isEmpty();
        assertThat(user.path("reporteeOrgNo").asText()).isEqualTo(firm.orgNo());
        assertThat(user.path("created").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(user.path("isDeleted").asBoolean(true)).isFalse();
        assertThat(user.path("supplierName").asText()).isEqualTo("SmartCloud AS");
        assertThat(user.path("supplierOrgno").asText()).isEqualTo(Api.SMARTCLOUD);
        assertThat(user.path("externalRef").asText()).isEqualTo(own.externalRef());
        assertThat(user.path("userType").asText()).isEqualTo("standard");
        assertThat(user.path("accessPackages").toString()).isEqualTo("[]");
        assertThat(api.get(Firms.agentPath(firm), leader)
                        .json()
                        .path(0)
                        .path("accessPackages")
                        .toString())
                .isEqualTo(Ask.packages("ansvarlig-revisor"));
    }

    @Test
    void aClientAdministratorSeesThoseForClientsAndAnyDetail() {
        String administrator = firms.token(firm, "KLADM");

        assertThat(ids(api.get(Firms.agentPath(firm), administrator))).containsExactly(forClients.id());
        assertThat(api.get(Firms.path(firm, forClients.id()), administrator).status())
                .isEqualTo(200);
        assertThat(api.get(Firms.path(firm, own.id()), administrator).status()).isEqualTo(200);
        assertRefused(api.get(Firms.path(firm), administrator), 403, "SYS-00403");
        assertRefused(api.get(Firms.path(firm, own.id()) + "/delegations", administrator), 403, "SYS-00403");
    }

    @Test
    void anAccessManagerSeesBoth() {
        String manager = firms.token(firm, "ADMAI");

        assertThat(ids(api.get(Firms.path(firm), manager))).containsExactly(own.id());
        assertThat(ids(api.get(Firms.agentPath(firm), manager))).containsExactly(forClients.id());
    }

    @Test
    void theNewestIsFirst() {
        Request second = firms.own(firm);

        assertThat(ids(api.get(Firms.path(firm), leader))).containsExactly(second.id(), own.id());
    }

    @Test
    void aPartyWithoutAnyHasAnEmptyList() {
        Party empty = firms.firm();
        String token = firms.token(empty, "DAGL");

        assertThat(api.get(Firms.path(empty), token).body()).isEqualTo("[]");
        assertThat(api.get(Firms.agentPath(empty), token).body()).isEqualTo("[]");
    }

    @Test
    void aPartyThatCannotBeHasAnEmptyList() {
        for (String party : List.of("0", "-1")) {
            assertThat(api.get(Firms.USERS + "/" + party, leader).body()).isEqualTo("[]");
            assertThat(api.get(Firms.USERS + "/agent/" + party, leader).body()).isEqualTo("[]");
        }
    }

    @Test
    void theUserOfADeletedSystemIsStillShown() {
        String writer = api.token(Api.SMARTCLOUD, SystemBody.WRITE);
        SystemBody system = SystemBody.sample().registered(api, writer);
        UUID created = firms.created(firm, leader, system);
        assertThat(api.send("DELETE", system.path(), writer, "").status()).isEqualTo(200);

        assertThat(ids(api.get(Firms.path(firm), leader))).contains(created);
        assertThat(api.get(Firms.path(firm, created), leader)
                        .json()
                        .path("systemId")
                        .asText())
                .isEqualTo(system.id());
    }

    @Test
    void theUserOfADeletedRequestIsStillShown() {
        jdbc.sql("update systemtilgang.request set is_deleted = true where id = ?")
                .param(own.id())
                .update();

        assertThat(ids(api.get(Firms.path(firm), leader))).containsExactly(own.id());
    }

    private static List<UUID> ids(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(it -> UUID.fromString(it.path("id").asText()))
                .toList();
    }
}
