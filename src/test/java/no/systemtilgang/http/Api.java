package no.systemtilgang.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Talks to the running application as a program would: over HTTP, with a bearer token or without. */
public class Api {

    /** The guide's vendor. */
    public static final String SMARTCLOUD = "991825827";

    /** Another vendor. */
    public static final String RIVAL = "312605031";

    public static final String READ = "altinn:authentication/systemuser.request.read";
    public static final String WRITE = "altinn:authentication/systemuser.request.write";

    public static final String END_USER = "altinn:portal/enduser";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    public Api(int port) {
        this.base = "http://localhost:" + port;
    }

    /** An answer: status, headers and body. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        /** The body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("Not JSON: " + body, e);
            }
        }

        /** The problem's code, or an empty text. */
        public String code() {
            return json().path("code").asText();
        }

        /** A header, or an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** A token of an organisation with both request scopes. */
    public String token(String orgNo) {
        return token(orgNo, READ + " " + WRITE);
    }

    /** A token of an organisation. */
    public String token(String orgNo, String scopes) {
        return get("/demo/token/enterprise?orgNo=" + orgNo + "&scopes=" + encode(scopes), null)
                .body();
    }

    /** A token of a person of the cast. */
    public String personalToken(String person, String scopes) {
        return get("/demo/token/personal?person=" + person + "&scopes=" + encode(scopes), null)
                .body();
    }

    public Answer get(String path, String token) {
        return send(request(path, token).GET());
    }

    public Answer post(String path, String token, String json) {
        return send("POST", path, token, json);
    }

    /** Any method, with a JSON body. */
    public Answer send(String method, String path, String token, String json) {
        return send(method, path, token, "application/json", BodyPublishers.ofString(json));
    }

    /** Any method, with any body. */
    public Answer send(String method, String path, String token, String contentType, BodyPublisher body) {
        return send(request(path, token).header("Content-Type", contentType).method(method, body));
    }

    /** A request to be completed and sent, with or without a token. */
    public HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Sends what {@link #request} began. */
    public Answer send(HttpRequest.Builder request) {
        return send(client, request);
    }

    /** Where the application answers. */
    public String base() {
        return base;
    }

    static Answer send(HttpClient client, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
