package no.systemtilgang.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Somebody's browser, which knows both us and the login provider; it follows a redirect only when told to. */
final class Guest {

    static final String HOME = "/systemtilgang";
    static final String TASKS = "/camunda/api/engine/engine/default/task";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 10;

    private final Production production;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Guest(Production production) {
        this.production = production;
    }

    /** Goes to the login provider: the address that we send the browser to. */
    URI sentToTheProvider() {
        return location(get(location(get(HOME))));
    }

    /** Logs in as the provider tells of the person, and comes to a page. */
    HttpResponse<String> logIn(Map<String, Object> claims) {
        production.provider().nextLogin(claims);
        return follow(get(HOME));
    }

    /** Logs in as somebody who may. */
    Guest loggedIn(Map<String, Object> claims) {
        HttpResponse<String> page = logIn(claims);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("LEDER EN");
        get("/camunda/app/welcome/default/");
        return this;
    }

    HttpResponse<String> get(String path) {
        return get(URI.create(production.base() + path));
    }

    HttpResponse<String> get(URI address) {
        return send(request(address).GET());
    }

    /** Opens an address, and follows all redirects. */
    HttpResponse<String> visit(URI address) {
        return follow(get(address));
    }

    /** Sends a form that stands on a page. */
    HttpResponse<String> submit(String path, String csrf) {
        return send(request(URI.create(production.base() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + csrf)));
    }

    /** Calls the web applications' interface. */
    HttpResponse<String> call(String method, String path) {
        return send(HttpRequest.newBuilder(URI.create(production.base() + path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .method(method, BodyPublishers.noBody()));
    }

    HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int i = 0; last.statusCode() / 100 == 3 && i < MOST_REDIRECTS; i++) {
            last = get(location(last));
        }
        return last;
    }

    /** Nobody's pages open, nor Tasklist, nor Cockpit, nor the engine's REST. */
    void assertIsNobody() {
        for (String page : new String[] {"/", HOME, "/systemtilgang/foresporsler", "/camunda/app/cockpit/default/"}) {
            assertThat(get(page).statusCode()).as(page).isEqualTo(302);
            assertThat(location(get(page)).getPath()).isEqualTo("/oauth2/authorization/login");
        }
        for (String path : new String[] {TASKS, "/camunda/api/engine/engine/default/process-instance"}) {
            assertThat(call("GET", path).statusCode()).as(path).isEqualTo(401);
        }
    }

    /** The token against forged posts on a page. */
    static String csrf(HttpResponse<String> page) {
        Matcher field = CSRF.matcher(page.body());
        assertThat(field.find()).as("a form on " + page.uri()).isTrue();
        return field.group(1);
    }

    static URI location(HttpResponse<String> answer) {
        return answer.uri()
                .resolve(answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body())));
    }

    static String parameter(URI address, String name) {
        String value =
                UriComponentsBuilder.fromUri(address).build().getQueryParams().getFirst(name);
        return value == null ? null : UriUtils.decode(value, StandardCharsets.UTF_8);
    }

    String session() {
        return cookie("SYSTEMTILGANG");
    }

    /** Takes a session as its own, as who has stolen or planted it would. */
    Guest withSession(String id) {
        HttpCookie cookie = new HttpCookie("SYSTEMTILGANG", id);
        cookie.setDomain("localhost.local"); // what Java makes of localhost
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(production.base()), cookie);
        return this;
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
