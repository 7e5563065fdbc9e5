package no.systemtilgang.identity;

import java.util.Map;
import java.util.Optional;
import no.systemtilgang.problem.Code;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who stands behind a login or a token. */
public final class Callers {

    private static final String CONSUMER = "consumer";
    private static final String CONSUMER_PREFIX = "0192:";

    private Callers() {}

    /** The person who has logged in through the login provider; any other kind of authentication is nobody. */
    public static Optional<Actor.Person> person(Authentication authentication) {
        return authentication instanceof OAuth2AuthenticationToken login && login.isAuthenticated()
                ? Optional.of(new Actor.Person(login.getName()))
                : Optional.empty();
    }

    /**
     * The vendor of a token: the organisation number in Maskinporten's claim {@code consumer}
     * ({@code facts/altinn-api.md} §1).
     *
     * @throws no.systemtilgang.problem.Problem (401) when the token has none
     */
    public static Actor.Vendor vendor(Authentication authentication) {
        return consumer(authentication).orElseThrow(Code.NO_CONSUMER::problem);
    }

    /**
     * The vendor of a token, where the published API knows no 401 for it.
     *
     * @throws no.systemtilgang.problem.Problem (403) when the token has none
     */
    public static Actor.Vendor requireConsumer(Authentication authentication) {
        return consumer(authentication)
                .orElseThrow(() -> Code.FORBIDDEN.problem().because("The token names no consumer organisation."));
    }

    /** The vendor of a token, if it names one. */
    public static Optional<Actor.Vendor> consumer(Authentication authentication) {
        if (authentication instanceof JwtAuthenticationToken token
                && token.getToken().getClaim(CONSUMER) instanceof Map<?, ?> consumer
                && consumer.get("ID") instanceof String id
                && id.matches(CONSUMER_PREFIX + "[0-9]{9}")) {
            return Optional.of(new Actor.Vendor(id.substring(CONSUMER_PREFIX.length())));
        }
        return Optional.empty();
    }
}
