package no.systemtilgang.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;

/** Makes up calls: mostly right ones with something wrong in them, now and then nothing but nonsense. */
final class Calls {

    private static final List<String> NASTY = List.of(
            "",
            " ",
            ".",
            "..",
            "%00",
            "\u0000",
            "'",
            "\"",
            "';drop table systemtilgang.request;--",
            "${7*7}",
            "#{true}",
            "../../etc/passwd",
            "0",
            "-1",
            "2147483648",
            "9999999999999999999999",
            "1e400",
            "NaN",
            "null",
            "\uD83D\uDE00",
            "\uD83D",
            "\u202E\u0430",
            "991825827_smartсloud",
            "00000000-0000-0000-0000-000000000000",
            "javascript:alert(1)",
            "a".repeat(300),
            "ø".repeat(3000));

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Calls() {}

    static Arbitrary<Call> of(List<Operation> operations) {
        return Arbitraries.of(operations).flatMap(Calls::of);
    }

    private static Arbitrary<Call> of(Operation operation) {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, "vendor"),
                                Tuple.of(6, "leader"),
                                Tuple.of(1, "rival"),
                                Tuple.of(1, "stranger"),
                                Tuple.of(1, "nobody")),
                        values(operation.pathParameters()),
                        values(operation.queryParameters()),
                        Arbitraries.frequency(
                                Tuple.of(20, "application/json"),
                                Tuple.of(1, "text/plain"),
                                Tuple.of(1, "application/xml")),
                        operation.hasBody() ? body(operation.example()) : Arbitraries.just((String) null))
                .as((caller, path, query, type, body) -> new Call(operation, caller, path, query, type, body));
    }

    private static ListArbitrary<String> values(List<String> parameters) {
        return value().list().ofSize(parameters.size());
    }

    private static Arbitrary<String> value() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(Call.USUAL)),
                Tuple.of(6, Arbitraries.integers().between(0, 200).map(Call::id)),
                Tuple.of(1, Arbitraries.of(NASTY)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(20)));
    }

    private static Arbitrary<String> body(JsonNode example) {
        return Arbitraries.frequencyOf(
                Tuple.of(8, changed(example).map(JsonNode::toString)),
                Tuple.of(1, json().map(JsonNode::toString)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(40)));
    }

    /** The example with up to three of its values replaced. */
    private static Arbitrary<JsonNode> changed(JsonNode example) {
        return Combinators.combine(Arbitraries.integers().between(0, 1000), json())
                .as(Map::entry)
                .list()
                .ofMaxSize(3)
                .map(changes -> {
                    JsonNode body = example.deepCopy();
                    changes.forEach(it -> replace(body, it.getKey(), it.getValue()));
                    return body;
                });
    }

    private static void replace(JsonNode body, int where, JsonNode value) {
        List<Consumer<JsonNode>> places = places(body);
        if (!places.isEmpty()) {
            places.get(where % places.size()).accept(value);
        }
    }

    private static List<Consumer<JsonNode>> places(JsonNode node) {
        List<Consumer<JsonNode>> places = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                places.add(value -> object.set(name, value));
                places.addAll(places(object.get(name)));
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(value -> array.set(index, value));
                places.addAll(places(array.get(index)));
            }
        }
        return places;
    }

    private static Arbitrary<JsonNode> json() {
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(
                Arbitraries.of(NASTY).map(JSON::textNode),
                Arbitraries.strings().ofMaxLength(30).map(JSON::textNode),
                Arbitraries.bigIntegers().map(JSON::numberNode),
                Arbitraries.doubles().map(JSON::numberNode),
                Arbitraries.of(true, false).map(JSON::booleanNode),
                Arbitraries.just(JSON.nullNode()));
        return Arbitraries.recursive(() -> leaf, Calls::nested, 0, 2);
    }

    private static Arbitrary<JsonNode> nested(Arbitrary<JsonNode> inner) {
        return Arbitraries.oneOf(
                inner,
                inner.list().ofMaxSize(3).map(it -> JSON.arrayNode().addAll(it)),
                inner.map(it -> JSON.objectNode().set("id", it)));
    }
}
