package no.systemtilgang.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a browser complains of. Our own pages must give no reason at all: no error in the console, nothing against their
 * policy, no failed request, and every page comes with the strict policy. Of Camunda's web applications we ask that
 * nothing breaks their policy, nothing fails with 5xx, and no request is refused that was answered before.
 */
class Complaints {

    private static final String POLICY = "Content Security Policy";

    /** What Cockpit asks for in vain when it shows an instance that has ended meanwhile. */
    private static final Pattern KNOWN =
            Pattern.compile("404 GET /camunda/api/engine/engine/default/process-instance/[^/]+");

    private final List<String> heard = new ArrayList<>();
    private final List<Integer> foretold = new ArrayList<>();

    void listenTo(Page page) {
        page.onConsoleMessage(this::console);
        page.onPageError(error -> heard.add("error on " + page.url() + ": " + error));
        page.onResponse(this::response);
        page.onRequestFailed(this::failed);
    }

    /** Something is going to be answered with this status, once, which is then no reason to complain. */
    void foretell(int status) {
        foretold.add(status);
    }

    /** All that was heard, and what was foretold in vain; a second call starts anew. */
    List<String> take() {
        List<String> all = new ArrayList<>(heard);
        foretold.forEach(status -> all.add("nothing was answered with " + status));
        heard.clear();
        foretold.clear();
        return all;
    }

    private void console(ConsoleMessage message) {
        String place = message.location();
        boolean ownPage = !place.contains("/camunda/");
        boolean aboutAStatus = message.text().startsWith("Failed to load resource: the server responded");
        if (message.text().contains(POLICY)) {
            heard.add("policy: " + message.text() + " at " + place);
        } else if (ownPage && message.type().equals("error") && !aboutAStatus) {
            heard.add("console: " + message.text() + " at " + place);
        }
    }

    private void response(Response response) {
        URI uri = URI.create(response.url());
        boolean page = response.request().isNavigationRequest();
        int status = response.status();
        if (foretold.remove((Integer) status)) {
            return;
        }
        String line = status + " " + response.request().method() + " " + uri.getPath();
        if (status >= 400 && !KNOWN.matcher(line).matches()) {
            heard.add("answer: " + line + (uri.getQuery() == null ? "" : "?" + uri.getQuery()));
        }
        if (page && status == 200 && !uri.getPath().startsWith("/camunda/")) {
            String policy = response.headers().getOrDefault("content-security-policy", "");
            if (!policy.contains("default-src 'none'") || !policy.contains("form-action 'self'")) {
                heard.add("page without the strict policy: " + line + " has «" + policy + "»");
            }
        }
    }

    private void failed(Request request) {
        boolean ownPage = !request.frame().url().contains("/camunda/");
        boolean leftBehind = "net::ERR_ABORTED".equals(request.failure());
        if (ownPage && !leftBehind) {
            heard.add("failed: " + request.method() + " " + request.url() + ": " + request.failure());
        }
    }
}
