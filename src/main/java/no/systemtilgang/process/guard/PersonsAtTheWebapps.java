package no.systemtilgang.process.guard;

import jakarta.servlet.http.HttpServletRequest;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tasklist and Cockpit know whoever is logged in to our pages: one session, no login of their own. */
@Configuration
class PersonsAtTheWebapps {

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> personsAtTheWebappsFilter() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.addInitParameter("authentication-provider", LoggedIn.class.getName());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(0);
        return registration;
    }

    /** Made by Camunda's filter, by reflection. */
    public static class LoggedIn extends ContainerBasedAuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            return Callers.person(SecurityContextHolder.getContext().getAuthentication())
                    .map(Actor.Person::id)
                    .map(AuthenticationResult::successful)
                    .orElseGet(AuthenticationResult::unsuccessful);
        }
    }
}
