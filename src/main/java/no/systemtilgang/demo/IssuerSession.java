package no.systemtilgang.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * What the issuer keeps in the session, under keys of its own: the pages of the product know nothing of it. The two
 * parts are no beans, because every filter chain would take them for its own.
 */
@Component
@Demo
class IssuerSession {

    private static final String LOGIN = "ISSUER_LOGIN";

    private final HttpSessionSecurityContextRepository logins = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

    IssuerSession() {
        logins.setSpringSecurityContextKey(LOGIN);
        requests.setSessionAttrName("ISSUER_REQUEST");
    }

    HttpSessionSecurityContextRepository logins() {
        return logins;
    }

    HttpSessionRequestCache requests() {
        return requests;
    }

    /** Logs a person in to the issuer, until its next authorization. */
    void logIn(String personId, HttpServletRequest request, HttpServletResponse response) {
        SecurityContextImpl login =
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(personId, null, List.of()));
        SecurityContextHolder.setContext(login);
        logins.saveContext(login, request, response);
    }

    /** Where the browser was going when it was asked to log in. */
    String wanted(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest wanted = requests.getRequest(request, response);
        return wanted == null ? "/systemtilgang" : wanted.getRedirectUrl();
    }

    /** Forgets who has logged in to the issuer. */
    void forget(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        request.getSession().removeAttribute(LOGIN);
    }
}
