package no.systemtilgang.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Reads the stream of changes of system users, as a register that follows ours does. */
final class SystemUserChanges {

    static final String SYSTEM_USERS = Firms.USERS + "/internal/systemusers";
    static final String STREAM = SYSTEM_USERS + "/stream";

    private static final String INTERNAL = "altinn:authentication/systemuser.admin";

    private final Api api;
    private final String register;

    SystemUserChanges(Api api) {
        this.api = api;
        register = api.token(Api.SMARTCLOUD, INTERNAL);
    }

    /** Any of the stream's addresses. */
    Api.Answer get(String path) {
        return api.get(path, register);
    }

    /** How far it can be read now. */
    long readTo() {
        return get(STREAM).json().path("stats").path("sequenceMax").asLong();
    }

    /** The page after a place. */
    JsonNode after(long place) {
        return get(STREAM + "?token=" + token(place)).json();
    }

    /** The token of a place. */
    static String token(long place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.valueOf(place).getBytes(StandardCharsets.UTF_8));
    }

    /** Whose changes are on a page. */
    static List<UUID> ids(JsonNode page) {
        List<UUID> ids = new ArrayList<>();
        page.path("data").forEach(it -> ids.add(UUID.fromString(it.path("id").asText())));
        return ids;
    }
}
