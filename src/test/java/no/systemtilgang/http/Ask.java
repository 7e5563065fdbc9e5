package no.systemtilgang.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** What a vendor asks for, to be sent at either door; each with an external reference of its own. */
final class Ask {

    static final String OWN_SYSTEM = "991825827_smartcloud";
    static final String CLIENT_SYSTEM = "991825827_smartcloud_klient";
    static final String RECEIPT = "https://smartcloud.example/receipt";

    /** TILFELDIG SUBTIL APE, whose daglig leder is STADIG KONSERT. */
    static final String APE = "310904473";

    /** TILBAKEHOLDEN USYMMETRISK TIGER AS, whose klientadministrator is DRESS MINST. */
    static final String TIGER = "314250052";

    private static final JsonMapper JSON = new JsonMapper();

    private final boolean forClients;
    private final ObjectNode fields = JSON.createObjectNode();

    private Ask(boolean forClients) {
        this.forClients = forClients;
        text("externalRef", UUID.randomUUID().toString());
    }

    /** The guide's story A: SmartCloud asks TILFELDIG SUBTIL APE. */
    static Ask own() {
        return new Ask(false)
                .text("systemId", OWN_SYSTEM)
                .text("partyOrgNo", APE)
                .json("rights", rights("ske-krav-og-betalinger"));
    }

    /** The guide's story B: SmartCloud asks TILBAKEHOLDEN USYMMETRISK TIGER AS. */
    static Ask forClients() {
        return new Ask(true)
                .text("systemId", CLIENT_SYSTEM)
                .text("partyOrgNo", TIGER)
                .json("accessPackages", packages("ansvarlig-revisor"));
    }

    /** Rights to some resources, as JSON. */
    static String rights(String... resources) {
        StringBuilder rights = new StringBuilder();
        for (String resource : resources) {
            rights.append(rights.isEmpty() ? "" : ",")
                    .append("{\"resource\":[{\"id\":\"urn:altinn:resource\",\"value\":\"%s\"}]}".formatted(resource));
        }
        return "[" + rights + "]";
    }

    /** Access packages, as JSON. */
    static String packages(String... names) {
        StringBuilder packages = new StringBuilder();
        for (String name : names) {
            packages.append(packages.isEmpty() ? "" : ",")
                    .append("{\"urn\":\"urn:altinn:accesspackage:%s\"}".formatted(name));
        }
        return "[" + packages + "]";
    }

    Ask text(String field, String value) {
        fields.put(field, value);
        return this;
    }

    /** A field that is not a text. */
    Ask json(String field, String json) {
        try {
            fields.set(field, JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        return this;
    }

    Ask without(String field) {
        fields.remove(field);
        return this;
    }

    boolean isForClients() {
        return forClients;
    }

    String field(String name) {
        return fields.path(name).asText();
    }

    /** The body at the API's door. */
    String body() {
        return fields.toString();
    }

    /** The body at the engine's door: variables, the lists as JSON text. */
    String variables() {
        ObjectNode variables = JSON.createObjectNode();
        if (forClients) {
            variables.putObject("systemUserType").put("value", "agent").put("type", "String");
        }
        fields.properties().forEach(field -> variables.putObject(field.getKey()).set("value", value(field.getValue())));
        return JSON.createObjectNode().set("variables", variables).toString();
    }

    private static JsonNode value(JsonNode value) {
        return value.isArray() ? JSON.getNodeFactory().textNode(value.toString()) : value;
    }
}
