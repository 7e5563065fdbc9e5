package no.systemtilgang.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A caller of the product: a person's browser with its session, or a program with its token. */
final class Web {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 10;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final String base;
    private final String token;
    private String csrf;

    private Web(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** A program with the token of an organisation. */
    static Web program(String base, String orgNo, String... scopes) {
        String token = new Web(base, null)
                .get("/demo/token/enterprise?orgNo=" + orgNo + "&scopes=" + encode(String.join(" ", scopes)));
        return new Web(base, token);
    }

    /** A browser in which the person has logged in, also to Camunda's web applications, and acts for the organisation. */
    static Web person(String base, String person, String orgNo) {
        Web web = new Web(base, null);
        HttpResponse<String> choice = web.follow(web.open("/systemtilgang"));
        web.follow(web.form("/demo/login", csrf(choice.body()), Map.of("person", person)));
        web.get("/camunda/app/welcome/default/");
        String choose = "/systemtilgang/virksomhet";
        web.csrf = csrf(web.get(choose));
        expect(303, web.form(choose, web.csrf, Map.of("orgNo", orgNo)));
        web.csrf = csrf(web.get(choose));
        return web;
    }

    /** Opens a page; anything but 200 is an error. */
    String get(String path) {
        return expect(200, open(path)).body();
    }

    /** Sends a form of a page, which leads on to another one. */
    void submit(String path, Map<String, String> fields) {
        expect(303, form(path, csrf, fields));
    }

    /** Sends JSON; an answer that is no success is an error. */
    String post(String path, String json) {
        return success(send("POST", path, json)).body();
    }

    private HttpResponse<String> send(String method, String path, String json) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofString(json));
        xsrf(request);
        return send(request);
    }

    private HttpResponse<String> open(String path) {
        return send(request(path).GET());
    }

    private HttpResponse<String> form(String path, String csrf, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + encode(it.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encode(csrf))));
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int i = 0; last.statusCode() / 100 == 3 && i < MOST_REDIRECTS; i++) {
            URI next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            last = open(next.toString().substring(base.length()));
        }
        return expect(200, last);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private void xsrf(HttpRequest.Builder request) {
        cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(it -> request.header("X-XSRF-TOKEN", it));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> success(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 2 ? answer : expect(200, answer);
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("%s answers %d instead of %d: %s"
                    .formatted(answer.request().uri(), answer.statusCode(), status, answer.body()));
        }
        return answer;
    }

    private static String csrf(String page) {
        Matcher field = CSRF.matcher(page);
        if (!field.find()) {
            throw new IllegalStateException("No form on the page");
        }
        return field.group(1);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
