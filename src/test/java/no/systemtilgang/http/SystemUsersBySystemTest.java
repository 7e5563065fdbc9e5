package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.party.Party;
import no.systemtilgang.process.Given;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.UserType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A vendor lists the system users of one of its systems. */
@ApplicationTest
class SystemUsersBySystemTest {

    private final Api api;
    private final Firms firms;
    private final JdbcClient jdbc;
    private final Party firm;
    private final SystemBody system;
    private final Request user;
    private final String vendor;

    @Autowired
    SystemUsersBySystemTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans, JdbcClient jdbc) {
        api = new Api(port);
        firms = beans.createBean(Firms.class);
        this.jdbc = jdbc;
        vendor = api.token(Api.SMARTCLOUD, SystemBody.WRITE);
        firm = firms.firm();
        system = SystemBody.sample()
                .with("\"accessPackages\":" + Ask.packages("ansvarlig-revisor") + ",\"isVisible\":false")
                .registered(api, vendor);
        user = firms.approved(firm, asked(UserType.STANDARD, firm.orgNo()));
    }

    @Test
    void aVendorPagesThroughTheUsersOfASystemInTheOrderOfTheirChanges() {
        List<UUID> all = new ArrayList<>(List.of(user.id()));
        for (int i = 1; i < 5; i++) {
            all.add(firms.approved(firm, asked(i % 2 == 0 ? UserType.STANDARD : UserType.AGENT, "nr " + i))
                    .id());
        }
        jdbc.sql("update systemtilgang.system_user set last_changed = now() where id = ?")
                .param(all.get(0))
                .update();
        all.add(all.remove(0));

        List<UUID> read = new ArrayList<>();
        JsonNode page = page();
        for (int rest = all.size(); page.path("links").has("next"); rest -= 2) {
            assertThat(rest).isGreaterThan(2);
            assertThat(page.path("data")).hasSize(2);
            page.path("data")
                    .forEach(it -> read.add(UUID.fromString(it.path("id").asText())));
            String next = page.path("links").path("next").asText();
            assertThat(next).startsWith(api.base() + bySystem() + "?token=");
            page = api.get(next.substring(api.base().length()), vendor).json();
        }
        page.path("data").forEach(it -> read.add(UUID.fromString(it.path("id").asText())));

        assertThat(read).containsExactlyElementsOf(all);
        assertThat(page.path("links").toString()).isEqualTo("{}");
        assertThat(page.path("data").path(0)).hasSize(11);
    }

    @Test
    void anUnknownSystemOrAnotherVendorsIsNotFoundAlsoForAnAdministrator() {
        for (String scope : List.of(SystemBody.WRITE, SystemBody.ADMIN)) {
            assertRefused(api.get(bySystem(), api.token(Api.RIVAL, scope)), 404, "AUTH-00011");
        }
        assertRefused(api.get(Firms.USERS + "/vendor/bysystem/991825827_ingen", vendor), 404, "AUTH-00011");
    }

    @Test
    void aTokenOfAnotherMakeIsRefused() {
        for (String token : List.of("x", "eA", "LTE", "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA")) {
            assertRefused(api.get(bySystem() + "?token=" + token, vendor), 400, "STD-00000");
        }
    }

    @Test
    void aRemovedUserIsNotListedAndTheUserOfADeletedSystemIs() {
        firms.approved(firm, asked(UserType.STANDARD, "til sletting"));
        UUID removed = UUID.fromString(page().path("data").path(1).path("id").asText());
        api.send("DELETE", Firms.path(firm, removed), firms.token(firm, "DAGL"), "");
        api.send("DELETE", system.path(), vendor, "");

        assertThat(page().path("data"))
                .extracting(it -> it.path("id").asText())
                .containsExactly(user.id().toString());
    }

    @Test
    void aTokenWithoutAnOrganisationListsNothing() {
        assertRefused(api.get(bySystem(), api.personalToken("stadig.konsert", SystemBody.WRITE)), 403, "SYS-00403");
    }

    private NewRequest asked(UserType type, String externalRef) {
        return new NewRequest(
                type,
                system.id(),
                firm.orgNo(),
                externalRef,
                "Prøve",
                type == UserType.AGENT ? Given.AUDITOR : Given.CLAIMS,
                null);
    }

    private JsonNode page() {
        return api.get(bySystem(), vendor).json();
    }

    private String bySystem() {
        return Firms.USERS + "/vendor/bysystem/" + system.id();
    }
}
