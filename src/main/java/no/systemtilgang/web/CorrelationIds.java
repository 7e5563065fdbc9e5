package no.systemtilgang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import no.systemtilgang.audit.AuditTrail;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each HTTP request an id that is in its log lines, its audit events and its answer; the address that it came from
 * is in its audit events too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationIds extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = UUID.randomUUID().toString();
        MDC.put(AuditTrail.CORRELATION_ID, id);
        MDC.put(AuditTrail.ADDRESS, request.getRemoteAddr());
        request.setAttribute(AuditTrail.CORRELATION_ID, id);
        response.setHeader("X-Correlation-Id", id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(AuditTrail.CORRELATION_ID);
            MDC.remove(AuditTrail.ADDRESS);
        }
    }
}
