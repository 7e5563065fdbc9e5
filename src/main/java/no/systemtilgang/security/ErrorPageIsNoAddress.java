package no.systemtilgang.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nothing is found at the address of the error page: the container leads there, when something went wrong. Whoever asked
 * for it would be told of an error 500 that never was.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1) // so that the refusal has the headers of a page
class ErrorPageIsNoAddress extends OncePerRequestFilter {

    private final String path;

    ErrorPageIsNoAddress(@Value("${server.error.path:/error}") String path) {
        this.path = path;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (path.equals(request.getServletPath())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
