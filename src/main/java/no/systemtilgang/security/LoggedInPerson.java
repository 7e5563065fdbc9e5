package no.systemtilgang.security;

import java.io.Serial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.systemtilgang.party.Person;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/**
 * A person who has logged in, by pseudonym. The provider's own id token holds the national identity number; it is kept
 * for the logout alone, where the provider wants it back, and never leaves the memory: a session that is written
 * somewhere is written without it, and the logout at the provider then asks the person.
 */
class LoggedInPerson extends DefaultOidcUser {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String SESSION_ID = "sid";

    private final transient String idToken;

    LoggedInPerson(Person person, OidcIdToken token) {
        super(List.of(), new OidcIdToken("withheld", token.getIssuedAt(), token.getExpiresAt(), claims(person, token)));
        this.idToken = token.getTokenValue();
    }

    /** The provider's id token as it came; empty when the session has been stored meanwhile. */
    Optional<String> idTokenHint() {
        return Optional.ofNullable(idToken);
    }

    /** The provider's name for its own session with the person, if it told one. */
    Optional<String> providersSession() {
        return Optional.ofNullable(getClaimAsString(SESSION_ID));
    }

    private static Map<String, Object> claims(Person person, OidcIdToken token) {
        Map<String, Object> claims = new HashMap<>(Map.of("sub", person.id(), "name", person.name()));
        if (token.hasClaim(SESSION_ID)) {
            claims.put(SESSION_ID, token.getClaimAsString(SESSION_ID));
        }
        return claims;
    }
}
