package no.systemtilgang.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A logged-in person without a browser: cookies, forms and redirects over HTTP. */
final class WebPerson {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;

    private WebPerson(String base) {
        this.base = base;
    }

    /** Logs in by the trial's login page. */
    static WebPerson logIn(Jar jar, String personId) {
        WebPerson person = new WebPerson(jar.base());
        HttpResponse<String> login = person.get("/systemtilgang");
        person.post(login.uri(), login.body(), Map.of("person", personId));
        return person;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Approves a request on its page; the answer is the page that one comes to. */
    HttpResponse<String> approve(UUID request) {
        HttpResponse<String> page = get("/systemtilgang/foresporsel/" + request);
        return post(page.uri(), page.body(), Map.of("decision", "approve"));
    }

    /** The ids of the open tasks of a request. */
    JsonNode tasksOf(UUID request) {
        return json(ENGINE + "/task?maxResults=10&processInstanceBusinessKey=" + request);
    }

    /** The form of a task as it was deployed. */
    HttpResponse<String> deployedForm(String taskId) {
        return get(ENGINE + "/task/" + taskId + "/deployed-form");
    }

    /** Every version of every process definition. */
    JsonNode definitions() {
        return json(ENGINE + "/process-definition?maxResults=100");
    }

    private JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
        }
    }

    private HttpResponse<String> post(URI action, String page, Map<String, String> fields) {
        Matcher csrf = CSRF.matcher(page);
        if (!csrf.find()) {
            throw new AssertionError("No form on " + action + ":\n" + page);
        }
        String body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + csrf.group(1)));
        return send(HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
