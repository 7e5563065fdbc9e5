package no.systemtilgang.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Where Tasklist and Cockpit send somebody who is not logged in. A link into them names its place behind the #, which a
 * login would forget; so a script first hands it to a page of ours, which asks for the login and leads back.
 */
class KeptLinks implements AuthenticationEntryPoint {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="nb">
            <head><meta charset="utf-8"><title>Systemtilgang</title><script src="/js/kept-link.js"></script></head>
            <body></body>
            </html>
            """;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notLoggedIn)
            throws IOException {
        PageHeaders.strict(response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(PAGE);
    }
}
