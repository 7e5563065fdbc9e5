package no.systemtilgang.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.systemtilgang.identity.Callers;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A form that is sent after the session has ended has lost its token against forged posts with it. Whoever is not logged
 * in lacks no authority but the login, and is told so; nothing of the form is stored.
 */
class ExpiredForms implements AccessDeniedHandler {

    private final RequestMatcher forms;
    private final AccessDeniedHandlerImpl refusal = new AccessDeniedHandlerImpl();
    private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

    /** @param forms where persons send forms */
    ExpiredForms(RequestMatcher forms) {
        this.forms = forms;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean loggedIn = Callers.person(SecurityContextHolder.getContext().getAuthentication())
                .isPresent();
        if (denied instanceof CsrfException && !loggedIn && forms.matches(request)) {
            redirects.sendRedirect(request, response, "/login/expired");
        } else {
            refusal.handle(request, response, denied);
        }
    }
}
