package no.systemtilgang.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a call of the web applications' REST that lacks their token against forged calls. Their own filter does so too,
 * but only after a logout is done, and it ends the session of whoever was made to send the call.
 */
class ForgedWebappCalls extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** As Camunda names them. */
    private static final String HEADER = "X-XSRF-TOKEN";

    private static final String IN_SESSION = "CAMUNDA_CSRF_TOKEN";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session == null || READING.contains(request.getMethod()) || hasToken(request, session)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HEADER, "Required");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean hasToken(HttpServletRequest request, HttpSession session) {
        String sent = request.getHeader(HEADER);
        return sent != null && sent.equals(session.getAttribute(IN_SESSION));
    }
}
