package no.systemtilgang.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** A system as vendors register it: the published sample, each with an id and a Maskinporten client of its own. */
final class SystemBody {

    static final String REGISTER = "/authentication/api/v1/systemregister";
    static final String VENDOR = REGISTER + "/vendor";

    static final String WRITE = "altinn:authentication/systemregister.write";
    static final String ADMIN = "altinn:authentication/systemregister.admin";
    static final String END_USER = "altinn:portal/enduser";

    /** Escapes what HTTP clients would mend, such as half a character. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final String SAMPLE = """
            {"id":"991825827_the_matrix_%1$s","vendor":{"authority":"iso6523-actorid-upis","ID":"0192:991825827"},
             "name":{"nb":"The Matrix","en":"The Matrix EN","nn":"The Matrix NN"},
             "description":{"nb":"Test system","en":"Test system","nn":"Test system"},
             "rights":[{"resource":[{"id":"urn:altinn:resource","value":"ske-krav-og-betalinger"}]}],
             "softDeleted":false,"clientId":["client-%1$s"],
             "allowedredirecturls":["https://vg.no","https://nrk.no","https://altinn.no"],"isVisible":true}""";

    private final ObjectNode fields;

    private SystemBody(String json) {
        try {
            fields = (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The published sample. */
    static SystemBody sample() {
        return new SystemBody(SAMPLE.formatted(UUID.randomUUID()));
    }

    /** The sample with other members, given as JSON. */
    SystemBody with(String members) {
        fields.setAll(new SystemBody("{" + members + "}").fields);
        return this;
    }

    SystemBody without(String member) {
        fields.remove(member);
        return this;
    }

    String id() {
        return fields.path("id").asText();
    }

    String clientId() {
        return fields.path("clientId").path(0).asText();
    }

    /** The address of this system among its vendor's. */
    String path() {
        return VENDOR + "/" + Api.encode(id());
    }

    String json() {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Registers it, which must succeed. */
    SystemBody registered(Api api, String token) {
        Api.Answer answer = api.post(VENDOR, token, json());
        if (answer.status() != 200) {
            throw new AssertionError(answer.body());
        }
        return this;
    }
}
