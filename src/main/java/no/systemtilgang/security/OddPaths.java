package no.systemtilgang.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks Spring Security's firewall before Spring Security itself does: that parses the path first, and fails with 500 on
 * one such as {@code //engine-rest}, which the container has normalized for the engine's servlets but nobody else.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class OddPaths extends OncePerRequestFilter {

    private static final String NUL = "%00";

    /** Where what is asked goes to the database as it came, which knows no text with a NUL. */
    private static final List<String> UNREAD = List.of("/camunda/", "/systemtilgang/api/", "/demo/token/personal");

    private final StrictHttpFirewall firewall = new StrictHttpFirewall();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOrderly(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private boolean isOrderly(HttpServletRequest request) {
        try {
            firewall.getFirewalledRequest(request);
        } catch (RequestRejectedException e) {
            return false;
        }
        return request.getQueryString() == null
                || !request.getQueryString().contains(NUL)
                || UNREAD.stream().noneMatch(request.getRequestURI()::startsWith);
    }
}
