package no.systemtilgang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;

/** Which requests are only for a file that comes with a page: one page asks for dozens of them. */
final class StaticFiles {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    /** Of our pages, of Tasklist and Cockpit, and of the API's description; plain names only, so that no way leads out. */
    private static final Pattern PATHS = Pattern.compile("(?:/(?:css|js|images|designsystem|swagger-ui)"
            + "|/camunda/(?:lib|assets|app/[a-z]+/(?:scripts|styles|locales|assets)|api/[a-z]+/plugin/\\w+/static))"
            + "(?:/[\\w@+-][\\w.@+-]*)+"
            + "|/camunda/app/[a-z]+/camunda-[a-z-]+\\.(?:js|css)"
            + "|(?:/camunda|/camunda/app/[a-z]+)?/favicon\\.(?:ico|svg)");

    private StaticFiles() {}

    static boolean isAskedFor(HttpServletRequest request) {
        return METHODS.contains(request.getMethod())
                && PATHS.matcher(request.getRequestURI()).matches();
    }
}
