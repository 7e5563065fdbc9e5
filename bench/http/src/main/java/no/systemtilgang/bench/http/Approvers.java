package no.systemtilgang.bench.http;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.systemtilgang.bench.side.Customer;

/** Approvers log in once, each with a session of its own, as in a browser. */
final class Approvers {

    /** The session's cookie. */
    static final String COOKIE = "SYSTEMTILGANG";

    /** Finds a form's token against forged posts. */
    static final String CSRF = "name=\"_csrf\" value=\"([^\"]+)\"";

    private final String base;

    Approvers(String base) {
        this.base = base;
    }

    /** Logs them in, and writes a line each for the load: organisation number and session. */
    Path logIn(List<Customer> customers, Path file) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of("orgNo,cookie"));
        for (Customer customer : customers) {
            lines.add(customer.orgNo() + "," + session(customer.personId()));
        }
        return Files.write(file, lines);
    }

    private String session(String person) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpResponse<String> login = client.send(request("/systemtilgang").build(), BodyHandlers.ofString());
        Matcher csrf = Pattern.compile(CSRF).matcher(login.body());
        if (!csrf.find()) {
            throw new IllegalStateException(login.uri() + " is no login page: " + login.statusCode());
        }
        String form = "person=" + encoded(person) + "&_csrf=" + encoded(csrf.group(1));
        HttpResponse<String> overview = client.send(
                request("/demo/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (overview.statusCode() != 200 || !overview.uri().getPath().startsWith("/systemtilgang")) {
            throw new IllegalStateException(person + " is not logged in: " + overview);
        }
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals(COOKIE))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
