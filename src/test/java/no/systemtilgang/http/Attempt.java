package no.systemtilgang.http;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.stream.Stream;
import no.systemtilgang.http.Api.Answer;

/**
 * A call with ids in it, to be sent by anybody.
 *
 * @param path filled in, without a query
 * @param fields the parameters, in the query or as a form
 * @param body JSON, or empty
 */
record Attempt(Mapping mapping, String path, Map<String, String> fields, String body) {

    Answer by(Browser browser, String csrf) {
        return mapping.isRead() ? browser.get(withQuery()) : browser.submit(path, csrf, fields);
    }

    Answer by(Api api, String token) {
        return api.send(mapping.method(), withQuery(), token, body);
    }

    /** All that it says. */
    String said() {
        return Stream.concat(Stream.of(path, body), fields.values().stream()).collect(joining(" "));
    }

    private String withQuery() {
        return fields.isEmpty()
                ? path
                : fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + Api.encode(it.getValue()))
                        .collect(joining("&", path + "?", ""));
    }

    @Override
    public String toString() {
        return mapping.method() + " " + withQuery() + (body.isEmpty() ? "" : " " + body);
    }
}
