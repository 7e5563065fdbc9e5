package no.systemtilgang.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Logs a person out of the login provider too (OpenID Connect RP-Initiated Logout 1.0), where its address is configured.
 * Our own session has ended by then. Browsers hold the way of a form to our own address, redirects included, so a page of
 * ours stands in between; and Tasklist's own logout is a program's call, after which its script goes the same way.
 */
@Controller
class ProviderLogout {

    /** Where whoever has logged out here goes on to the provider, if there is one. */
    private static final String LEAVE = "/login/leave";

    private static final String LOGGED_OUT = "/login/out";
    private static final String PENDING = ProviderLogout.class.getName();

    private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();
    private final String endSession;
    private final String clientId;
    private final String afterwards;

    ProviderLogout(
            LoginSettings settings,
            @Value("${spring.security.oauth2.client.registration.login.client-id}") String clientId,
            @Value("${systemtilgang.public-url}") String publicUrl) {
        endSession = settings.endSessionUri();
        this.clientId = clientId;
        afterwards = publicUrl + LOGGED_OUT;
    }

    /** After a logout on our pages. */
    void ofPages(HttpServletRequest request, HttpServletResponse response, Authentication login) throws IOException {
        redirects.sendRedirect(request, response, remember(request, login) ? "/login/leaving" : LOGGED_OUT);
    }

    /** After a logout by a program's call. */
    void ofWebapps(HttpServletRequest request, HttpServletResponse response, Authentication login) {
        remember(request, login);
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    @GetMapping(LEAVE)
    void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        Object pending = session == null ? null : session.getAttribute(PENDING);
        if (pending instanceof Pending it) {
            session.removeAttribute(PENDING);
            response.setHeader("Referrer-Policy", "no-referrer");
            response.sendRedirect(providersAddress(it.idToken));
        } else {
            redirects.sendRedirect(request, response, LOGGED_OUT);
        }
    }

    /** What is kept between the logout here and the one at the provider; not written anywhere either. */
    private static final class Pending {

        private final String idToken;

        private Pending(String idToken) {
            this.idToken = idToken;
        }
    }

    private boolean remember(HttpServletRequest request, Authentication login) {
        if (endSession.isBlank() || login == null || !(login.getPrincipal() instanceof LoggedInPerson person)) {
            return false;
        }
        request.getSession()
                .setAttribute(PENDING, new Pending(person.idTokenHint().orElse(null)));
        return true;
    }

    private String providersAddress(String idToken) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(endSession)
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{afterwards}");
        if (idToken != null) {
            address.queryParam("id_token_hint", idToken);
        }
        return address.encode().buildAndExpand(clientId, afterwards).toUriString();
    }
}
