package no.systemtilgang.http;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.function.Function;
import no.systemtilgang.http.Api.Answer;

/** Somebody who tries what he can do: with nothing, with a token, or with the session of a browser. */
final class Caller {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private final Api api;
    private final String person;
    private final String token;
    private final Function<HttpRequest.Builder, Answer> send;

    private Caller(Api api, String person, String token, Function<HttpRequest.Builder, Answer> send) {
        this.api = api;
        this.person = person;
        this.token = token;
        this.send = send;
    }

    static Caller anonymous(Api api) {
        return new Caller(api, "x", null, api::send);
    }

    static Caller with(Api api, String token) {
        return new Caller(api, "x", token, api::send);
    }

    static Caller loggedIn(Api api, String person) {
        return new Caller(api, person, null, Browser.of(api, person)::call);
    }

    /** The person's id, or one that is nobody's. */
    String person() {
        return person;
    }

    Answer call(String method, String path, String json) {
        return send.apply(api.request(path, token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        WITHOUT_BODY.contains(method) ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }
}
