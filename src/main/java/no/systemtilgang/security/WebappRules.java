package no.systemtilgang.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Callers;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * What of the engine's web applications and of their REST root people reach at all: end users what Tasklist asks for,
 * process owners what Cockpit shows and mends; nobody the set-up, the engine's own login, and the making of comments and
 * attachments, which the engine does not check. What is reached is still checked by the engine.
 */
@Component
class WebappRules {

    private static final String API = "/camunda/api/engine/engine/default";

    /** What is none of the applications, and none of their engines: they would answer with an error of theirs. */
    private static final String NO_APP = "/camunda/app/{app:(?!(?:tasklist|cockpit|admin|welcome)$).+}";

    private static final String NO_ENGINE = "/camunda/app/*/{engine:(?!default$)[^.]+}";

    private final Authorities authorities;

    WebappRules(Authorities authorities) {
        this.authorities = authorities;
    }

    void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(
                        "/camunda/api/admin/setup/**",
                        "/camunda/app/*/*/setup/**",
                        "/camunda/api/admin/auth/user/*/login/**",
                        API + "/task/*/comment/create",
                        API + "/task/*/attachment/create",
                        API + "/identity/verify",
                        NO_APP + "/**",
                        NO_ENGINE,
                        NO_ENGINE + "/")
                .denyAll()
                .requestMatchers(
                        GET,
                        "/camunda/api/engine/engine/",
                        API + "/filter/**",
                        API + "/task/**",
                        API + "/process-definition/**",
                        API + "/history/user-operation/**",
                        API + "/user/*/profile",
                        API + "/group/**",
                        API + "/identity/groups")
                .access(persons())
                .requestMatchers(OPTIONS, API + "/filter/**", API + "/task/**")
                .access(persons())
                .requestMatchers(
                        POST,
                        API + "/filter/*/list",
                        API + "/filter/*/count",
                        API + "/filter/*/singleResult",
                        API + "/task",
                        API + "/task/count",
                        API + "/task/*/claim",
                        API + "/task/*/unclaim",
                        API + "/task/*/complete",
                        API + "/task/*/submit-form",
                        API + "/process-definition/*/submit-form",
                        API + "/process-definition/*/start")
                .access(persons())
                .requestMatchers(GET, "/camunda/api/engine/**", "/camunda/api/cockpit/**")
                .access(processOwners())
                .requestMatchers(OPTIONS, API + "/**")
                .access(processOwners())
                .requestMatchers(
                        POST,
                        "/camunda/api/cockpit/**",
                        API + "/process-instance",
                        API + "/execution",
                        API + "/job",
                        API + "/variable-instance",
                        API + "/external-task",
                        API + "/*/count",
                        API + "/history/**")
                .access(processOwners())
                .requestMatchers(
                        PUT,
                        API + "/job/*/retries",
                        API + "/job/*/suspended",
                        API + "/process-instance/*/suspended",
                        API + "/process-definition/*/suspended")
                .access(processOwners())
                .requestMatchers("/camunda/api/engine/**", "/camunda/api/cockpit/**")
                .denyAll()
                .requestMatchers("/camunda/**")
                .access(persons());
    }

    /** A person counts only when logged in through the login provider. */
    static AuthorizationManager<RequestAuthorizationContext> persons() {
        return (authentication, context) ->
                new AuthorizationDecision(Callers.person(authentication.get()).isPresent());
    }

    private AuthorizationManager<RequestAuthorizationContext> processOwners() {
        return (authentication, context) -> new AuthorizationDecision(Callers.person(authentication.get())
                .map(Actor.Person::id)
                .filter(authorities::isProcessOwner)
                .isPresent());
    }
}
