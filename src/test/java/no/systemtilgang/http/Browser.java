package no.systemtilgang.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.systemtilgang.http.Api.Answer;

/** A person's browser: keeps cookies, follows redirects when told to, and logs in through the trial's issuer. */
class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String XSRF = "XSRF-TOKEN";
    /** A page with a form that everybody may open. */
    static final String CHOICE = "/systemtilgang/virksomhet";

    private static final int MOST_REDIRECTS = 10;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private final String languages;

    Browser(Api api) {
        this(api, null);
    }

    /** @param languages what the browser prefers, as in {@code Accept-Language}; null for no preference */
    Browser(Api api, String languages) {
        base = api.base();
        this.languages = languages;
    }

    /** A browser in which this person is logged in. */
    static Browser of(Api api, String person) {
        Browser browser = new Browser(api);
        browser.logIn(person);
        return browser;
    }

    /** Opens our first page, chooses the person at the issuer, and comes back. */
    void logIn(String person) {
        Answer choice = visit("/systemtilgang");
        assertThat(choice.response().uri().getPath()).isEqualTo("/demo/login");
        Answer home = submitAndFollow("/demo/login", csrf(choice), Map.of("person", person));
        assertThat(home.status()).as(home.body()).isEqualTo(200);
        assertThat(home.response().uri().getPath()).startsWith("/systemtilgang");
        get("/camunda/app/welcome/default/");
        assertThat(cookie(XSRF))
                .as("the web applications' token against forged calls")
                .isNotEmpty();
    }

    /** Chooses the organisation to act for. */
    Browser actFor(String orgNo) {
        Answer chosen = submitFrom(CHOICE, CHOICE, Map.of("orgNo", orgNo));
        assertThat(chosen.status()).isEqualTo(303);
        return this;
    }

    /** Chooses the language of the pages. */
    Browser reads(String language) {
        assertThat(get("/systemtilgang/sprak?til=" + language).status()).isEqualTo(303);
        return this;
    }

    /** The overview of an organisation. */
    Answer overviewOf(String orgNo) {
        return actFor(orgNo).get("/systemtilgang");
    }

    /** Opens a page; a redirect is not followed. */
    Answer get(String path) {
        return Api.send(client, request(path).GET());
    }

    /** Opens a page with a header of the caller's. */
    Answer get(String path, String header, String value) {
        return Api.send(client, request(path).header(header, value).GET());
    }

    /** Opens a page, and follows redirects as long as they stay here. */
    Answer visit(String path) {
        return follow(get(path));
    }

    /** Sends a form that stands on a page, with the page's token against forged posts. */
    Answer submitFrom(String page, String path, Map<String, String> fields) {
        return submit(path, csrf(get(page)), fields);
    }

    /** Sends a form as another site could make the browser send it. */
    Answer submitForged(String path, Map<String, String> fields) {
        return submit(path, null, fields);
    }

    /** The token against forged posts on a page. */
    static String csrf(Answer page) {
        Matcher field = CSRF.matcher(page.body());
        assertThat(field.find()).as("a form on " + page.response().uri()).isTrue();
        return field.group(1);
    }

    /** What a page tells, but for the address that was asked for: the choice of language leads back to it. */
    static String told(Answer page) {
        return page.body().replaceAll("side=[^\"]*", "");
    }

    /** Calls the interface of Camunda's web applications, as their pages do. */
    Answer call(String method, String path, String json) {
        return Api.send(client, json(method, path, json).header("X-XSRF-TOKEN", cookie(XSRF)));
    }

    /** The same with a call of one's own making. */
    Answer call(HttpRequest.Builder call) {
        return Api.send(client, call.header("X-XSRF-TOKEN", cookie(XSRF)));
    }

    /** Calls that interface as another site could make the browser do it. */
    Answer callForged(String method, String path, String json) {
        return Api.send(client, json(method, path, json));
    }

    /** Logs out of our pages. */
    Answer logOut() {
        return follow(submitFrom(CHOICE, "/logout", Map.of()));
    }

    /** Sends a form, and follows redirects as long as they stay here. */
    Answer submitAndFollow(String path, String csrf, Map<String, String> fields) {
        return follow(submit(path, csrf, fields));
    }

    /** The id of the session. */
    String session() {
        return cookie("SYSTEMTILGANG");
    }

    /** Sends a form with this token against forged posts, or none. */
    Answer submit(String path, String csrf, Map<String, String> fields) {
        return submit(path, csrf, fields, null);
    }

    /** Sends a form that stands on the page with this address. */
    Answer submit(String path, String csrf, Map<String, String> fields, String page) {
        String form = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + Api.encode(it.getValue()))
                .collect(joining("&"));
        String body = csrf == null ? form : form + "&_csrf=" + Api.encode(csrf);
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return Api.send(client, page == null ? request : request.header("Referer", base + page));
    }

    /** Sends a form as it is, with a header of the caller's. */
    Answer post(String path, String form, String header, String value) {
        return Api.send(
                client,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .POST(BodyPublishers.ofString(form)));
    }

    private Answer follow(Answer answer) {
        Answer last = answer;
        for (int i = 0; last.status() / 100 == 3 && i < MOST_REDIRECTS; i++) {
            URI next = last.response().uri().resolve(last.header("Location"));
            assertThat(next.toString()).startsWith(base);
            last = get(next.toString().substring(base.length()));
        }
        return last;
    }

    private HttpRequest.Builder json(String method, String path, String json) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder page = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        return languages == null ? page : page.header("Accept-Language", languages);
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
