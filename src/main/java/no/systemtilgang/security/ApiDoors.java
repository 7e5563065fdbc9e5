package no.systemtilgang.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which scope opens which path of the published API and of the engine's REST ({@code facts/altinn-api.md} §2, §3). A
 * door without a scope is open to any valid token; the person's authority for {@code {party}} is then asked behind it.
 * The first door that fits counts; what no door fits is refused.
 */
final class ApiDoors {

    private static final String REQUEST_WRITE = "altinn:authentication/systemuser.request.write";
    private static final String REQUEST_READ = "altinn:authentication/systemuser.request.read";
    private static final String REGISTER_WRITE = "altinn:authentication/systemregister.write";
    private static final String REGISTER_ADMIN = "altinn:authentication/systemregister.admin";
    private static final String MASKINPORTEN = "altinn:maskinporten/systemuser.read";
    private static final String END_USER = "altinn:portal/enduser";
    private static final String INTERNAL = "altinn:authentication/systemuser.admin";
    private static final String CLIENTS_READ = "altinn:clientdelegations.read";
    private static final String CLIENTS_WRITE = "altinn:clientdelegations.write";

    private static final String AUTHORIZE = "altinn:authorization/authorize";

    private static final String API = "/authentication/api/v1";
    private static final String REGISTER = API + "/systemregister";
    private static final String USER = API + "/systemuser";
    private static final String REQUEST = USER + "/request";
    private static final String CHANGE = USER + "/changerequest";
    private static final String CLIENTS = API + "/enduser/systemuser";

    private record Door(HttpMethod method, String path, String... scopes) {

        boolean fits(HttpMethod method, String path) {
            return (this.method == null || this.method == method)
                    && PathPatternParser.defaultInstance.parse(this.path).matches(PathContainer.parsePath(path));
        }
    }

    private static final List<Door> DOORS = List.of(
            new Door(POST, "/engine-rest/process-definition/key/system-user-request/start", REQUEST_WRITE),
            new Door(GET, "/engine-rest/process-instance/{id}", REQUEST_READ),
            //
            new Door(POST, REQUEST + "/vendor", REQUEST_WRITE),
            new Door(POST, REQUEST + "/vendor/agent", REQUEST_WRITE),
            new Door(GET, REQUEST + "/vendor/**", REQUEST_READ),
            new Door(DELETE, REQUEST + "/vendor/{id}", REQUEST_WRITE),
            new Door(GET, REQUEST + "/{party}/{orgNo}/pending", END_USER),
            new Door(GET, REQUEST + "/agent/{party}/{orgNo}/pending", END_USER),
            new Door(GET, REQUEST + "/agent/{party}/{id}"),
            new Door(GET, REQUEST + "/agent/{id}", END_USER),
            new Door(GET, REQUEST + "/{party}/{id}"),
            new Door(GET, REQUEST + "/{id}", END_USER),
            new Door(POST, REQUEST + "/{party}/{id}/approve", END_USER),
            new Door(POST, REQUEST + "/agent/{party}/{id}/approve", END_USER),
            new Door(POST, REQUEST + "/{party}/{id}/reject"),
            new Door(POST, REQUEST + "/agent/{party}/{id}/reject"),
            new Door(POST, REQUEST + "/{party}/{id}/escalate", END_USER),
            new Door(POST, REQUEST + "/agent/{party}/{id}/escalate", END_USER),
            //
            new Door(POST, CHANGE + "/vendor", REQUEST_WRITE),
            new Door(GET, CHANGE + "/vendor/**", REQUEST_READ),
            new Door(DELETE, CHANGE + "/vendor/{id}", REQUEST_WRITE),
            new Door(GET, CHANGE + "/{party}/{id}"),
            new Door(GET, CHANGE + "/{id}"),
            new Door(POST, CHANGE + "/{party}/{id}/approve"),
            new Door(POST, CHANGE + "/{party}/{id}/reject"),
            //
            new Door(GET, USER + "/byExternalId", MASKINPORTEN),
            new Door(GET, USER + "/vendor/byquery", REQUEST_WRITE),
            new Door(GET, USER + "/vendor/bysystem/{systemId}", REGISTER_WRITE, REGISTER_ADMIN),
            new Door(GET, USER + "/internal/systemusers/stream", INTERNAL),
            new Door(GET, USER + "/internal/systemusers/{id}", INTERNAL),
            new Door(GET, USER + "/agent/{party}/clients"),
            new Door(GET, USER + "/agent/{party}/{facilitator}/{id}/delegations"),
            new Door(null, USER + "/agent/{party}/{id}/self"),
            new Door(DELETE, USER + "/agent/{party}/{id}/client"),
            new Door(POST, USER + "/agent/{party}/{id}"),
            new Door(DELETE, USER + "/agent/{party}/{id}"),
            new Door(GET, USER + "/agent/{party}"),
            new Door(POST, USER + "/{party}/create"),
            new Door(GET, USER + "/{party}/{id}/delegations"),
            new Door(GET, USER + "/{party}/{id}"),
            new Door(DELETE, USER + "/{party}/{id}"),
            new Door(GET, USER + "/{party}"),
            //
            new Door(GET, CLIENTS + "/**", CLIENTS_READ),
            new Door(POST, CLIENTS + "/clients", CLIENTS_WRITE),
            new Door(DELETE, CLIENTS + "/clients", CLIENTS_WRITE),
            //
            new Door(POST, "/authorization/api/v1/decision", AUTHORIZE),
            //
            new Door(null, REGISTER + "/vendor/**", REGISTER_WRITE, REGISTER_ADMIN),
            new Door(GET, REGISTER + "/**", END_USER));

    private ApiDoors() {}

    static void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        for (Door door : DOORS) {
            var rule = rules.requestMatchers(door.method(), door.path());
            if (door.scopes().length == 0) {
                rule.authenticated();
            } else {
                rule.hasAnyAuthority(authorities(door.scopes()));
            }
        }
        rules.anyRequest().denyAll();
    }

    /** The scopes that open a path, one of them being enough; none when any valid token does. */
    static String[] scopesOf(HttpMethod method, String path) {
        return DOORS.stream()
                .filter(it -> it.fits(method, path))
                .findFirst()
                .map(Door::scopes)
                .orElseThrow(() -> new IllegalStateException("No door leads to " + method + " " + path));
    }

    private static String[] authorities(String... scopes) {
        return Stream.of(scopes).map(it -> "SCOPE_" + it).toArray(String[]::new);
    }
}
