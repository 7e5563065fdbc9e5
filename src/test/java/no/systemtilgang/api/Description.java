package no.systemtilgang.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.systemtilgang.http.Api;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** The API's description in OpenAPI, as the running application gives it. */
record Description(String json) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    static Description of(Api api) {
        return new Description(api.get("/v3/api-docs", null).body());
    }

    /** All scopes that it names, for tokens that pass every door; but not the one that also passes ownership. */
    String scopes() {
        return tree(json).findValuesAsText("description").stream()
                .flatMap(it -> QUOTED.matcher(it).results())
                .map((MatchResult it) -> it.group(1))
                .filter(it -> !it.endsWith("systemregister.admin"))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
    }

    /** All operations, with a change made to the whole text. */
    List<Operation> operations(UnaryOperator<String> change) {
        return Operation.of(tree(change.apply(json)));
    }

    /** The operation that answers a call: of all whose path fits, the one with the fewest parameters in it. */
    static Optional<Operation> operation(List<Operation> operations, String method, String path) {
        PathContainer called =
                PathContainer.parsePath(path.replaceAll("\\?.*", "").replaceAll("/$", ""));
        return operations.stream()
                .filter(it -> it.method().equals(method))
                .filter(it -> PathPatternParser.defaultInstance.parse(it.path()).matches(called))
                .min(Comparator.comparing((Operation it) -> it.pathParameters().size())
                        .thenComparing(Operation::path, Comparator.reverseOrder()));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
