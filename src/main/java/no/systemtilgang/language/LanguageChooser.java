package no.systemtilgang.language;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The links of a page to itself in each language, for the template {@code language.html}. */
@Component
public class LanguageChooser {

    /**
     * A link to the page in a language.
     *
     * @param tag the language, as in {@code nn}
     * @param page the page's address
     * @param chosen whether the page is in this language now
     */
    public record Link(String tag, String page, boolean chosen) {}

    /** One link a language. */
    public List<Link> links() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        String page = OwnPage.orFirst(page(request));
        return Arrays.stream(Language.values())
                .map(it -> new Link(it.tag(), page, it == Language.current()))
                .toList();
    }

    /** What answered a form cannot be opened again: then it is the page with the form. */
    private static String page(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return referrer(request.getHeader(HttpHeaders.REFERER));
        }
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed != null ? failed.toString() : withQuery(request.getRequestURI(), request.getQueryString());
    }

    private static String referrer(String header) {
        try {
            URI page = header == null ? null : URI.create(header);
            return page == null ? null : withQuery(page.getRawPath(), page.getRawQuery());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String withQuery(String path, String query) {
        return query == null ? path : path + "?" + query;
    }
}
