package no.systemtilgang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Whether a refusal is to be a page: for people who look at pages, never for programs at the APIs. */
public final class Pages {

    private static final Pattern PAGES = Pattern.compile("/(?!authentication/|authorization/|engine-rest/).*");

    private Pages() {}

    /** Whether whoever sent this wants a page for an answer. */
    public static boolean wantedBy(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && PAGES.matcher(request.getRequestURI()).matches();
    }
}
