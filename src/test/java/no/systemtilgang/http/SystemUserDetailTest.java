package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.party.Party;
import no.systemtilgang.process.Given;
import no.systemtilgang.request.Request;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What people see of one system user of their organisation. */
@ApplicationTest
class SystemUserDetailTest {

    private final Api api;
    private final Firms firms;
    private final Party firm;
    private final String leader;
    private final Request own;
    private final Request forClients;

    @Autowired
    SystemUserDetailTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans) {
        api = new Api(port);
        firms = beans.createBean(Firms.class);
        firm = firms.firm();
        leader = firms.token(firm, "DAGL");
        own = firms.own(firm);
        forClients = firms.forClients(firm);
    }

    @Test
    void theDetailHasAllThatItWasGiven() {
        JsonNode ofOwn = api.get(Firms.path(firm, own.id()), leader).json();
        JsonNode ofAgent = api.get(Firms.path(firm, forClients.id()), leader).json();

        assertThat(ofOwn.path("rights").toString()).isEqualTo(Ask.rights("ske-krav-og-betalinger"));
        assertThat(ofOwn.path("accessPackages").toString()).isEqualTo("[]");
        assertThat(ofOwn).hasSize(16);
        assertThat(ofAgent.path("rights").toString()).isEqualTo("[]");
        assertThat(ofAgent.path("accessPackages").toString()).isEqualTo(Ask.packages("ansvarlig-revisor"));
        assertThat(ofAgent.path("userType").asText()).isEqualTo("agent");
    }

    @Test
    void theDelegationsAreAllThatItWasGiven() {
        assertThat(api.get(Firms.path(firm, own.id()) + "/delegations", leader).body())
                .isEqualTo("{\"systemUserId\":\"" + own.id() + "\",\"rights\":" + Ask.rights("ske-krav-og-betalinger")
                        + ",\"accessPackages\":[]}");
    }

    @Test
    void whatIsUnknownOrRemovedOrAnotherPartysIsNotFound() {
        Party elsewhere = firms.firm();
        UUID others = firms.own(elsewhere).id();
        api.send("DELETE", Firms.path(firm, own.id()), leader, "");

        for (UUID id : List.of(UUID.randomUUID(), others, own.id())) {
            assertRefused(api.get(Firms.path(firm, id), leader), 404, "AUTH-00015");
            assertRefused(api.get(Firms.path(firm, id) + "/delegations", leader), 404, "AUTH-00015");
        }
        assertThat(api.get(Firms.path(firm), leader).body()).isEqualTo("[]");
    }

    @Test
    void theSupplierOfAVendorThatWeDoNotKnowHasNoName() {
        String vendor = Given.unusedNumber();
        String writer = api.token(vendor, SystemBody.WRITE);
        SystemBody system = SystemBody.sample();
        system.with("\"id\":\"" + vendor + "_" + UUID.randomUUID() + "\",\"vendor\":{\"ID\":\"0192:" + vendor + "\"}")
                .registered(api, writer);

        UUID created = firms.created(firm, leader, system);

        JsonNode user = api.get(Firms.path(firm, created), leader).json();
        assertThat(user.path("supplierName").asText("-")).isEmpty();
        assertThat(user.path("supplierOrgno").asText()).isEqualTo(vendor);
    }
}
