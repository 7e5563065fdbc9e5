package no.systemtilgang.process.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.process.Acting;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.request.Requests;
import no.systemtilgang.web.ProblemWriter;
import no.systemtilgang.web.ReadBody;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The vendors' door to the engine, after the security chain has let the token in: a start runs as the vendor with a
 * checked body, and an instance is shown only to the vendor that asked for it.
 */
@Configuration
class VendorsAtTheEngine {

    /** Behind Spring Security's chain, which has order -100. */
    private static final int AFTER_SECURITY = 0;

    /** The path of the only process that vendors start. */
    static final String START = "/engine-rest/process-definition/key/" + SystemUserRequestProcess.KEY + "/start";

    private static final String INSTANCE = "/engine-rest/process-instance/";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> vendorsAtTheEngineFilter(Acting acting, Requests requests) {
        FilterRegistrationBean<OncePerRequestFilter> registration =
                new FilterRegistrationBean<>(new Door(acting, requests));
        registration.addUrlPatterns("/engine-rest/*");
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    private static class Door extends OncePerRequestFilter {

        private final Acting acting;
        private final Requests requests;

        Door(Acting acting, Requests requests) {
            this.acting = acting;
            this.requests = requests;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                Actor.Vendor vendor =
                        Callers.vendor(SecurityContextHolder.getContext().getAuthentication());
                String path = request.getRequestURI();
                if (path.equals(START)) {
                    byte[] body = StartBody.checked(request.getInputStream().readAllBytes());
                    try (Acting.Scope scope = acting.begin(vendor)) {
                        chain.doFilter(new ReadBody(request, body), response);
                    }
                } else if (path.startsWith(INSTANCE)
                        && requests.isOfVendor(vendor.orgNo(), path.substring(INSTANCE.length()))) {
                    try (Acting.Scope scope = acting.begin(new Actor.Service())) {
                        chain.doFilter(request, response);
                    }
                } else {
                    throw Code.NOT_FOUND.problem();
                }
            } catch (Problem problem) {
                ProblemWriter.write(problem, response);
            }
        }
    }
}
