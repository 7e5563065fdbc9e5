package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static no.systemtilgang.http.SystemBody.VENDOR;
import static no.systemtilgang.http.SystemRegisterChangeTest.assertSucceeded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A system that its vendor has deleted. */
@ApplicationTest
class SystemRegisterDeleteTest {

    private final Api api;
    private final String token;
    private final SystemBody system;

    @Autowired
    SystemRegisterDeleteTest(@Value("${server.port}") int port) {
        api = new Api(port);
        token = api.token(Api.SMARTCLOUD, SystemBody.WRITE);
        system = SystemBody.sample().registered(api, token);
    }

    @Test
    void aDeletedSystemIsShownToItsVendorOnlyAndCannotBeChanged() {
        assertSucceeded(delete());

        JsonNode now = read();
        assertThat(now.path("isDeleted").asBoolean()).isTrue();
        assertThat(now.path("clientId")).isEmpty();
        assertThat(api.get(VENDOR, token).body()).doesNotContain(system.id());
        assertRefused(put("", system.json()), 400, "STD-00000");
        assertRefused(put("/rights", "[]"), 400, "STD-00000");
        assertRefused(put("/accesspackages", "[]"), 400, "STD-00000");
        assertNothingToDelete(delete());
    }

    @Test
    void nobodyCanBeAskedForADeletedSystem() {
        delete();
        String requests = api.token(Api.SMARTCLOUD);

        for (Door door : Door.values()) {
            Ask ask = Ask.own().text("systemId", system.id()).without("redirectUrl");
            assertRefused(door.send(api, requests, ask), 404, "AUTH-00011");
        }
    }

    @Test
    void aSystemWithoutClientsIsDeletedToo() {
        SystemBody bare = SystemBody.sample().without("clientId").registered(api, token);

        assertSucceeded(api.send("DELETE", bare.path(), token, ""));
    }

    @Test
    void aRivalDeletesNothing() {
        assertRefused(api.send("DELETE", system.path(), api.token(Api.RIVAL, SystemBody.WRITE), ""), 403, "SYS-00403");
        assertThat(read().path("isDeleted").asBoolean(true)).isFalse();
        assertSucceeded(api.send("DELETE", system.path(), api.token(Api.RIVAL, SystemBody.ADMIN), ""));
    }

    @Test
    void anUnknownSystemCannotBeDeleted() {
        assertNothingToDelete(api.send("DELETE", VENDOR + "/991825827_ingen", token, ""));
    }

    private Answer put(String path, String body) {
        return api.send("PUT", system.path() + path, token, body);
    }

    private Answer delete() {
        return api.send("DELETE", system.path(), token, "");
    }

    private JsonNode read() {
        return api.get(system.path(), token).json();
    }

    private static void assertNothingToDelete(Answer answer) {
        assertRefused(answer, 400, "STD-00000");
        assertThat(answer.json().path("errors").path("return").path(0).asText()).isEqualTo("System not found");
    }
}
