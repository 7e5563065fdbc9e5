package no.systemtilgang.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.web.Allowance;
import no.systemtilgang.web.Limits;
import no.systemtilgang.web.TooManyRequests;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what comes with a vendor's tokens, from however many addresses. */
final class VendorLimit extends OncePerRequestFilter {

    private final Allowance allowance;

    VendorLimit(Limits limits) {
        allowance = new Allowance("vendor", limits.perVendor());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = Callers.consumer(
                        SecurityContextHolder.getContext().getAuthentication())
                .map(Actor.Vendor::orgNo)
                .flatMap(allowance::overdrawnBy);
        if (wait.isPresent()) {
            TooManyRequests.answer(wait.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
