package no.systemtilgang.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads a login that came to nothing to the page that says why, as far as the person can do something about it. */
@Component
class LoginFailures implements AuthenticationFailureHandler {

    static final String LOW_LEVEL = "low_level";
    static final String UNKNOWN_PERSON = "unknown_person";

    private static final Logger LOG = LoggerFactory.getLogger(LoginFailures.class);
    private static final String PAGE = "/login/failed";
    private static final Map<String, String> REASONS =
            Map.of(LOW_LEVEL, PAGE + "?grunn=niva", UNKNOWN_PERSON, PAGE + "?grunn=ukjent");

    private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failure instanceof OAuth2AuthenticationException login
                ? login.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        String known = code.matches("[a-z_A-Z]{1,60}") ? code : "other"; // it may come with the browser
        LOG.info("A login did not succeed: {}", known);
        redirects.sendRedirect(request, response, REASONS.getOrDefault(code, PAGE));
    }
}
