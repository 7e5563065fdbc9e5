package no.systemtilgang.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An operation of the API, as its description tells.
 *
 * @param path with its parameters in braces
 * @param example a body that works in the trial; missing where there is no body
 */
record Operation(
        String id,
        String method,
        String path,
        List<String> pathParameters,
        List<String> queryParameters,
        boolean takesBody,
        JsonNode example) {

    /** All operations of a description. */
    static List<Operation> of(JsonNode description) {
        List<Operation> operations = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(
                                of(path.getKey(), method.getKey().toUpperCase(Locale.ROOT), method.getValue()))));
        return operations;
    }

    /** Whether there is an example of a body. */
    boolean hasBody() {
        return !example.isMissingNode();
    }

    private static Operation of(String path, String method, JsonNode operation) {
        return new Operation(
                operation.path("operationId").asText(),
                method,
                path,
                names(operation, "path"),
                names(operation, "query"),
                operation.has("requestBody"),
                operation
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("example"));
    }

    private static List<String> names(JsonNode operation, String where) {
        return Stream.of(operation.path("parameters"))
                .flatMap(it -> Stream.iterate(0, i -> i < it.size(), i -> i + 1).map(it::get))
                .filter(it -> it.path("in").asText().equals(where))
                .map(it -> it.path("name").asText())
                .toList();
    }
}
