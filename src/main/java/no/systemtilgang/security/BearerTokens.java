package no.systemtilgang.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.systemtilgang.problem.Code;
import no.systemtilgang.web.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** How programs come in: with a token of an issuer that counts. */
@Component
class BearerTokens {

    private static final Logger LOG = LoggerFactory.getLogger(BearerTokens.class);
    private static final String SECONDS_TO_WAIT = "30";

    private final AuthenticationManagerResolver<HttpServletRequest> issuers;
    private final BearerTokenAuthenticationEntryPoint refusal = new BearerTokenAuthenticationEntryPoint();

    BearerTokens(AuthenticationManagerResolver<HttpServletRequest> issuers) {
        this.issuers = issuers;
    }

    void apply(OAuth2ResourceServerConfigurer<HttpSecurity> tokens) {
        tokens.authenticationManagerResolver(issuers).authenticationEntryPoint(this::refuse);
    }

    /** A token that cannot be checked is not called wrong: whoever sent it should come again. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof KeysUnavailable) {
            LOG.warn("{} {}", why.getMessage(), why.getCause().getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            ProblemWriter.write(Code.TOKENS_UNCHECKED.problem(), response);
        } else {
            refusal.commence(request, response, why);
        }
    }
}
