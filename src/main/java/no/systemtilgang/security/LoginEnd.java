package no.systemtilgang.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a login after its longest time, however busy the person is; whoever is idle is logged out by the session's own. */
class LoginEnd extends OncePerRequestFilter {

    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();
    private final Duration lastsAtMost;
    private final Clock clock;

    LoginEnd(Duration lastsAtMost, Clock clock) {
        this.lastsAtMost = lastsAtMost;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null
                && login.getPrincipal() instanceof LoggedInPerson person
                && person.getIdToken().getIssuedAt().plus(lastsAtMost).isBefore(clock.instant())) {
            logout.logout(request, response, login);
        }
        chain.doFilter(request, response);
    }
}
