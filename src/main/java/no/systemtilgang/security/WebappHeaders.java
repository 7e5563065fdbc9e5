package no.systemtilgang.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;

/**
 * The headers of Camunda's web applications. Their policy is set in {@code application.yaml}, since Camunda puts a nonce
 * into it; here it is narrowed where a page or an answer needs less.
 */
final class WebappHeaders {

    private static final String POLICY = "Content-Security-Policy";

    /** Answers to programs are no pages, though some of them are HTML: a form as it was deployed. */
    private static final String OF_AN_ANSWER = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private WebappHeaders() {}

    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        PageHeaders.isolated(headers)
                .cacheControl(it -> it.disable()) // scripts and styles may be kept
                .addHeaderWriter(new Narrowed());
    }

    private static class Narrowed implements HeaderWriter {

        private final HeaderWriter notStored = new CacheControlHeadersWriter();

        @Override
        public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
            String path = request.getRequestURI();
            if (path.startsWith("/camunda/api/")) {
                response.setHeader(POLICY, OF_AN_ANSWER);
                notStored.writeHeaders(request, response);
            } else if (path.endsWith("/default/")) {
                notStored.writeHeaders(request, response);
            }
        }
    }
}
