package no.systemtilgang.security;

import java.util.List;
import java.util.Map;
import no.systemtilgang.identity.Persons;
import no.systemtilgang.party.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Turns what the login provider says into one of our persons: everything behind it knows the pseudonym only, never the
 * national identity number.
 */
@Component
class PersonLogin implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final Persons persons;
    private final String claim;

    /**
     * @param claim which claim names the person: {@code pid} for a national identity number, {@code sub} for our own
     *     pseudonym
     */
    PersonLogin(Persons persons, @Value("${systemtilgang.login.person-claim}") String claim) {
        this.persons = persons;
        this.claim = claim;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        Person person = persons.byClaim(claim, token.getClaimAsString(claim))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("unknown_person")));
        return new DefaultOidcUser(
                List.of(),
                new OidcIdToken(
                        token.getTokenValue(),
                        token.getIssuedAt(),
                        token.getExpiresAt(),
                        Map.of("sub", person.id(), "name", person.name())));
    }
}
