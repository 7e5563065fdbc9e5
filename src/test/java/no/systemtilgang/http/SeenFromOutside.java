package no.systemtilgang.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Every address that is asked for, and every answer with its headers; of the issuer's own answers only where they lead. */
class SeenFromOutside extends OncePerRequestFilter {

    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private final List<String> answers = new CopyOnWriteArrayList<>();

    List<String> addresses() {
        return addresses;
    }

    List<String> answers() {
        return answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, answer);
        } finally {
            addresses.add(
                    request.getRequestURI() + "?" + request.getQueryString() + " -> " + answer.getHeader("Location"));
            if (!request.getRequestURI().startsWith("/oauth2/")
                    && !request.getRequestURI().startsWith("/demo/")) {
                answers.add(request.getRequestURI()
                        + headers(answer)
                        + new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
            }
            answer.copyBodyToResponse();
        }
    }

    private static String headers(HttpServletResponse answer) {
        StringBuilder headers = new StringBuilder();
        answer.getHeaderNames().forEach(name -> headers.append(' ').append(name).append(answer.getHeaders(name)));
        return headers.append(' ').toString();
    }
}
