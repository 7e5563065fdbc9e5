package no.systemtilgang.process.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.process.RequestVariables;

/**
 * The body with which a vendor starts a process: known variables, texts, and nothing else. Start instructions, which
 * could begin behind the approval, and unknown variables are refused ({@code facts/camunda.md} §3.4).
 */
final class StartBody {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A business key may come along, but ours replaces it. */
    private static final Set<String> MEMBERS = Set.of("variables", "businessKey");

    private static final Set<String> VARIABLE_MEMBERS = Set.of("value", "type", "valueInfo");

    private StartBody() {}

    /**
     * Reads the body and writes it anew, so that the engine sees what was checked.
     *
     * @throws Problem (400) when it is no such body
     */
    static byte[] checked(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (!(root instanceof ObjectNode start)) {
                throw invalid("The body must be a JSON object.");
            }
            requireOnly(start, MEMBERS, "member");
            ObjectNode clean = JSON.createObjectNode();
            clean.set("variables", variables(start.path("variables")));
            return JSON.writeValueAsBytes(clean);
        } catch (JsonProcessingException e) {
            throw invalid("The body is not valid JSON.");
        } catch (IOException e) {
            throw invalid("The body could not be read.");
        }
    }

    private static ObjectNode variables(JsonNode given) {
        ObjectNode clean = JSON.createObjectNode();
        if (given.isMissingNode() || given.isNull()) {
            return clean;
        }
        if (!(given instanceof ObjectNode variables)) {
            throw invalid("'variables' must be a JSON object.");
        }
        requireOnly(variables, RequestVariables.OF_A_START, "variable");
        for (Map.Entry<String, JsonNode> variable : variables.properties()) {
            clean.set(variable.getKey(), text(variable.getKey(), variable.getValue()));
        }
        return clean;
    }

    private static ObjectNode text(String name, JsonNode variable) {
        if (!(variable instanceof ObjectNode object)) {
            throw invalid("'" + name + "' must be an object with a 'value'.");
        }
        requireOnly(object, VARIABLE_MEMBERS, "member of a variable");
        JsonNode value = object.path("value");
        String type = object.path("type").asText("String");
        if (!type.equalsIgnoreCase("String") && !type.equals("null")) {
            throw invalid("'" + name + "' must be of type String.");
        }
        if (!value.isTextual() && !value.isNull() && !value.isMissingNode()) {
            throw invalid("'" + name + "' must be a text; lists are given as JSON text.");
        }
        return JSON.createObjectNode().put("type", "String").put("value", value.isTextual() ? value.asText() : null);
    }

    private static void requireOnly(ObjectNode object, Set<String> known, String what) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw invalid("Unknown " + what + " '" + shortened(name) + "'; leave it out.");
            }
        }
    }

    private static String shortened(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100) + "…";
    }

    private static Problem invalid(String detail) {
        return Code.INVALID_INPUT.problem().because(detail);
    }
}
