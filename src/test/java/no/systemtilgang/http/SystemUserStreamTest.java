package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.party.Party;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Registers follow the changes of system users, page by page. */
@ApplicationTest
class SystemUserStreamTest {

    private final Api api;
    private final Firms firms;
    private final SystemUserChanges changes;
    private final Party firm;

    @Autowired
    SystemUserStreamTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans) {
        api = new Api(port);
        firms = beans.createBean(Firms.class);
        changes = new SystemUserChanges(api);
        firm = firms.firm();
    }

    @Test
    void aChangeIsAsThePublishedApiHasIt() {
        long start = changes.readTo();
        UUID id = firms.forClients(firm).id();

        JsonNode page = changes.after(start);

        JsonNode change = page.path("data").path(0);
        assertThat(change.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        "id",
                        "partyOrgNo",
                        "partyId",
                        "integrationTitle",
                        "isDeleted",
                        "lastChanged",
                        "created",
                        "sequenceNo",
                        "systemUserType");
        assertThat(change.path("id").asText()).isEqualTo(id.toString());
        assertThat(change.path("partyOrgNo").asText()).isEqualTo(firm.orgNo());
        assertThat(change.path("partyId").asText()).isEqualTo(String.valueOf(firm.id()));
        assertThat(change.path("integrationTitle").asText()).isEqualTo("Prøve");
        assertThat(change.path("isDeleted").asBoolean(true)).isFalse();
        assertThat(change.path("lastChanged").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(change.path("systemUserType").asText()).isEqualTo("agent");
        long number = change.path("sequenceNo").asLong();
        assertThat(page.path("stats").toString())
                .isEqualTo("{\"pageStart\":%1$d,\"pageEnd\":%1$d,\"sequenceMax\":%1$d}".formatted(number));
        assertThat(page.path("links").path("next").asText())
                .isEqualTo(api.base() + SystemUserChanges.STREAM + "?token=" + SystemUserChanges.token(number));
    }

    @Test
    void aRemovedOneComesAgainAndSaysSo() {
        UUID id = firms.own(firm).id();
        long start = changes.readTo();

        api.send("DELETE", Firms.path(firm, id), firms.token(firm, "DAGL"), "");

        JsonNode changed = changes.after(start).path("data");
        assertThat(changed).hasSize(1);
        assertThat(changed.path(0).path("id").asText()).isEqualTo(id.toString());
        assertThat(changed.path(0).path("isDeleted").asBoolean()).isTrue();
        assertThat(changed.path(0).path("lastChanged").asText())
                .isGreaterThan(changed.path(0).path("created").asText());
    }

    @Test
    void pageByPageEverythingIsReadOnceAndTheLastPageSaysWhereToAskAgain() {
        long start = changes.readTo();
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(firms.own(firm).id());
        }

        List<UUID> read = new ArrayList<>();
        String next = SystemUserChanges.STREAM + "?token=" + SystemUserChanges.token(start);
        for (int size : new int[] {3, 3, 1}) {
            JsonNode page = changes.get(next).json();
            assertThat(page.path("data")).hasSize(size);
            read.addAll(SystemUserChanges.ids(page));
            next = page.path("links").path("next").asText().substring(api.base().length());
        }

        assertThat(read).containsExactlyElementsOf(all);
        JsonNode nothingNew = changes.get(next).json();
        assertThat(nothingNew.path("data")).isEmpty();
        assertThat(nothingNew.path("links").toString()).isEqualTo("{}");
        UUID later = firms.own(firm).id();
        assertThat(SystemUserChanges.ids(changes.get(next).json())).containsExactly(later);
    }

    @Test
    void withoutATokenItBegins() {
        JsonNode page = changes.get(SystemUserChanges.STREAM).json();

        assertThat(page.path("stats").path("pageStart").asLong()).isPositive();
        assertThat(page.path("stats").path("sequenceMax").asLong())
                .isGreaterThanOrEqualTo(page.path("stats").path("pageEnd").asLong());
    }

    @Test
    void aTokenOfAnotherMakeIsRefused() {
        for (String token : List.of("x", "eA", "LTE", "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA")) {
            assertRefused(changes.get(SystemUserChanges.STREAM + "?token=" + token), 400, "STD-00000");
        }
    }

    @Test
    void oneIsReadAlsoWhenItIsRemoved() {
        UUID id = firms.own(firm).id();
        assertThat(changes.get(SystemUserChanges.SYSTEM_USERS + "/" + id)
                        .json()
                        .path("isDeleted")
                        .asBoolean(true))
                .isFalse();

        api.send("DELETE", Firms.path(firm, id), firms.token(firm, "DAGL"), "");

        JsonNode removed =
                changes.get(SystemUserChanges.SYSTEM_USERS + "/" + id).json();
        assertThat(removed.path("id").asText()).isEqualTo(id.toString());
        assertThat(removed.path("isDeleted").asBoolean()).isTrue();
    }

    @Test
    void oneThatNeverWasIsGone() {
        assertThat(changes.get(SystemUserChanges.SYSTEM_USERS + "/" + UUID.randomUUID())
                        .status())
                .isEqualTo(410);
        assertRefused(changes.get(SystemUserChanges.SYSTEM_USERS + "/x"), 400, "STD-00000");
    }
}
