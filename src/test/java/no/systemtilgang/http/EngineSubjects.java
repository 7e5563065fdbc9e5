package no.systemtilgang.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What there is in the engine that a caller could get at, to be put into paths and bodies: the examples of Camunda's own
 * description, with real ids in them.
 */
final class EngineSubjects {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NAME = Pattern.compile("\\{[^}]+}");

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, JsonNode> examples = new HashMap<>();

    EngineSubjects() {
        try (InputStream document = getClass().getResourceAsStream("/openapi.json")) {
            JSON.readTree(document)
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(operation -> examples.put(
                                    key(operation.getKey().toUpperCase(), path.getKey()),
                                    operation
                                            .getValue()
                                            .at("/requestBody/content/application~1json/examples/example-1/value"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param kind a part of a path behind which the id stands, such as {@code task} */
    EngineSubjects with(String kind, String id) {
        ids.put(kind, id);
        return this;
    }

    /** The operation's path with a real id wherever there is one. */
    String path(EngineOperation operation) {
        String[] parts = operation.path().substring(1).split("/");
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            String value = parts[i].matches("\\{(engine|processEngine|engineName|processEngineName)}")
                    ? "default"
                    : ids.getOrDefault(i == 0 ? "" : parts[i - 1], "x");
            path.append('/').append(NAME.matcher(parts[i]).replaceAll(value));
        }
        return path.toString();
    }

    /** The example of a body for the operation, or an empty object. */
    String body(EngineOperation operation) {
        if (operation.path().endsWith("/submit-form")) {
            return "{}"; // the example fails at its types, before it is asked who may
        }
        JsonNode example = examples.get(key(operation.method(), operation.path()));
        return example == null || example.isMissingNode()
                ? "{}"
                : real("", example).toString();
    }

    private JsonNode real(String field, JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.properties().forEach(it -> copy.set(it.getKey(), real(it.getKey(), it.getValue())));
            return copy;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(it -> copy.add(real(field, it)));
            return copy;
        }
        return value.isTextual() ? TextNode.valueOf(real(field, value.asText())) : value;
    }

    /** A field such as {@code processInstanceIds} is about what stands behind {@code process-instance} in a path. */
    private String real(String field, String text) {
        String kind = field.replaceAll("(Id|Ids|IdIn)$", "")
                .replaceAll("([A-Z])", "-$1")
                .toLowerCase();
        String without = kind.replaceAll("^(source|target|historic|parent|root|super|sub|new)-", "");
        return field.isEmpty() ? text : ids.getOrDefault(without, text);
    }

    /** What the description knows, as {@link #key} has it. */
    Set<String> described() {
        return examples.keySet();
    }

    /** An operation, whatever the values in its path are called. */
    static String key(String method, String path) {
        return method + NAME.matcher(path).replaceAll("{}");
    }
}
