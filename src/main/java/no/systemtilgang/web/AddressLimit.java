package no.systemtilgang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts what comes from one address, before anything is read or looked up: floods, slow senders, and guesses of tokens,
 * secrets and logins. Behind a load balancer the address is the one that a trusted proxy tells of.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class AddressLimit extends OncePerRequestFilter {

    /** When something that is in progress is over, as a guess. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Allowance allowance;
    private final InProgress inProgress;

    AddressLimit(Limits limits) {
        allowance = new Allowance("address", limits.perAddress());
        inProgress = new InProgress(limits.atOncePerAddress());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StaticFiles.isAskedFor(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = AddressBlock.of(request.getRemoteAddr());
        Optional<Duration> wait = allowance.overdrawnBy(address);
        if (wait.isPresent()) {
            TooManyRequests.answer(wait.get(), request, response);
        } else if (!inProgress.begin(address)) {
            TooManyRequests.answer(SOON, request, response);
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                inProgress.end(address);
            }
        }
    }
}
