package no.systemtilgang.security;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** The headers of every page of ours. */
public final class PageHeaders {

    /** Only scripts in files of our own, and they call nobody but us. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Swagger UI has styles in its markup. */
    private static final String SWAGGER_UI_POLICY =
            POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    /** What a page of ours never asks the browser for. */
    private static final String NO_DEVICES =
            "camera=(), display-capture=(), fullscreen=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()";

    private PageHeaders() {}

    /** Sets the strict headers. */
    public static void strict(HeadersConfigurer<HttpSecurity> headers) {
        with(POLICY, headers);
        headers.addHeaderWriter(
                new StaticHeadersWriter(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE));
    }

    /** Sets the headers of the page that shows the API's description. */
    static void ofSwaggerUi(HeadersConfigurer<HttpSecurity> headers) {
        with(SWAGGER_UI_POLICY, headers);
    }

    /** Sets the strict headers on a page of ours at a door that has others. */
    static void strict(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Permissions-Policy", NO_DEVICES);
        response.setHeader("Cross-Origin-Opener-Policy", CrossOriginOpenerPolicy.SAME_ORIGIN.getPolicy());
        response.setHeader("Cross-Origin-Resource-Policy", CrossOriginResourcePolicy.SAME_ORIGIN.getPolicy());
    }

    private static void with(String policy, HeadersConfigurer<HttpSecurity> headers) {
        isolated(headers).contentSecurityPolicy(it -> it.policyDirectives(policy));
    }

    /** What holds for every page, whatever its policy. */
    static HeadersConfigurer<HttpSecurity> isolated(HeadersConfigurer<HttpSecurity> headers) {
        return headers.referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(it -> it.deny())
                .permissionsPolicyHeader(it -> it.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(it -> it.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(it -> it.disable()); // TransportSecurity, for all doors
    }
}
