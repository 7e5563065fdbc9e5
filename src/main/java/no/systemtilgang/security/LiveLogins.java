package no.systemtilgang.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Which of our sessions came from which session at the login provider, so that the end of the one is the end of the
 * other. Of this node: a session is known where it lives.
 */
@Component
class LiveLogins extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String ENTRY = LiveLogins.class.getName();

    private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();

    /** Remembers the session, and leads on to the page that was asked for before the login. */
    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws ServletException, IOException {
        if (login.getPrincipal() instanceof LoggedInPerson person) {
            person.providersSession().ifPresent(sid -> {
                sessions.put(sid, request.getSession());
                request.getSession().setAttribute(ENTRY, new Entry(sid, sessions));
            });
        }
        super.onAuthenticationSuccess(request, response, login);
    }

    /** Ends our session that came from this one at the provider, if there is one. */
    void end(String sid) {
        Optional.ofNullable(sessions.remove(sid)).ifPresent(LiveLogins::invalidate);
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            // that is what was wanted
        }
    }

    /** Stands in the session, which tells it of its own end. */
    private record Entry(String sid, Map<String, HttpSession> sessions) implements HttpSessionBindingListener {

        @Override
        public void valueUnbound(HttpSessionBindingEvent ended) {
            sessions.computeIfPresent(
                    sid, (key, it) -> it.getId().equals(ended.getSession().getId()) ? null : it);
        }
    }
}
