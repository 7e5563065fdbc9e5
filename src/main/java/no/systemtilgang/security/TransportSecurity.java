package no.systemtilgang.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to come by HTTPS only, at every door, where that is how we are reached: the public URL decides, since
 * the load balancer in front of us ends the encryption (RFC 6797 forbids the header on plain HTTP).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TransportSecurity extends OncePerRequestFilter {

    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private final boolean encrypted;

    TransportSecurity(@Value("${systemtilgang.public-url}") String publicUrl) {
        encrypted = publicUrl.startsWith("https:");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (encrypted) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
        chain.doFilter(request, response);
    }
}
