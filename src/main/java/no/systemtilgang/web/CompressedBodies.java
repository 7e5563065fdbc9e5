package no.systemtilgang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.systemtilgang.problem.Code;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a compressed body with 415: what is small on the wire could be large here. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 8)
class CompressedBodies extends OncePerRequestFilter {

    private static final String IDENTITY = "identity";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase(IDENTITY)) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.write(Code.COMPRESSED.problem().because("Send the body without Content-Encoding."), response);
        }
    }
}
