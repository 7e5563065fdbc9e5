package no.systemtilgang.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.stream.Stream;
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
 * What of Camunda's web applications and of their REST root people reach at all: exactly what Tasklist asks for, and for
 * process owners what Cockpit shows and mends. Everything else is closed, among it Admin, the set-up, the engine's own
 * login, who did what, and the making of comments and attachments, which the engine does not check. What is reached is
 * still checked by the engine.
 */
@Component
class WebappRules {

    private static final String API = "/camunda/api/engine/engine/default/";

    /** What Tasklist reads. */
    private static final String[] TASKLIST = below(
            "filter",
            "filter/count",
            "filter/*",
            "task",
            "task/count",
            "task/*",
            "task/*/form",
            "task/*/form-variables",
            "task/*/deployed-form",
            "process-definition",
            "process-definition/count",
            "process-definition/*",
            "process-definition/*/xml",
            "process-definition/*/startForm",
            "process-definition/*/form-variables",
            "process-definition/*/deployed-start-form",
            "user/*/profile");

    /** What Tasklist does; the queries among it are posted. */
    private static final String[] IN_TASKLIST = below(
            "filter/*/list",
            "filter/*/count",
            "task",
            "task/count",
            "task/*/claim",
            "task/*/complete",
            "task/*/submit-form",
            "process-definition/*/submit-form",
            "process-definition/*/start");

    /** What Cockpit reads, besides. */
    private static final String[] COCKPIT = below(
            "batch/statistics/**",
            "case-definition/count",
            "decision-definition",
            "decision-definition/count",
            "decision-requirements-definition",
            "decision-requirements-definition/count",
            "deployment",
            "deployment/count",
            "deployment/*/resources",
            "history/batch",
            "history/batch/count",
            "history/process-instance/{id:[0-9a-f]+-.+}",
            "job/count",
            "job/*/stacktrace",
            "job-definition",
            "job-definition/count",
            "process-definition/statistics",
            "process-definition/*/statistics",
            "process-definition/*/static-called-process-definitions",
            "process-instance",
            "process-instance/count",
            "process-instance/*",
            "process-instance/*/activity-instances",
            "user");

    /** Cockpit's queries that are posted. */
    private static final String[] QUERIES_OF_COCKPIT = below(
            "external-task/count",
            "history/task/count",
            "job",
            "process-instance",
            "process-instance/count",
            "variable-instance",
            "variable-instance/count");

    /** How an instance is mended. */
    private static final String[] REPAIR = below("job/*/retries", "process-instance/*/suspended");

    /** What is none of the applications, and none of their engines: they would answer with an error of theirs. */
    private static final String NO_APP = "/camunda/app/{app:(?!(?:tasklist|cockpit|admin|welcome)$).+}";

    private static final String NO_ENGINE = "/camunda/app/*/{engine:(?!default$)[^.]+}";

    private final Authorities authorities;

    WebappRules(Authorities authorities) {
        this.authorities = authorities;
    }

    void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(NO_APP + "/**", NO_ENGINE, NO_ENGINE + "/")
                .denyAll()
                .requestMatchers(
                        GET,
                        "/camunda/api/engine/engine/",
                        "/camunda/api/admin/auth/user/default",
                        "/camunda/api/*/plugin/*/static/**")
                .access(persons())
                .requestMatchers(GET, COCKPIT) // before process-definition/*, which its statistics would be
                .access(processOwners())
                .requestMatchers(GET, TASKLIST)
                .access(persons())
                .requestMatchers(OPTIONS, below("filter"))
                .access(persons())
                .requestMatchers(POST, IN_TASKLIST)
                .access(persons())
                .requestMatchers(POST, QUERIES_OF_COCKPIT)
                .access(processOwners())
                .requestMatchers(PUT, REPAIR)
                .access(processOwners())
                .requestMatchers("/camunda/api/cockpit/plugin/base/**")
                .access(processOwners())
                .requestMatchers("/camunda/api/**", "/camunda/app/admin/**", "/camunda/app/*/*/setup/**")
                .denyAll()
                .requestMatchers("/camunda/**")
                .access(persons());
    }

    private static String[] below(String... paths) {
        return Stream.of(paths).map(API::concat).toArray(String[]::new);
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
