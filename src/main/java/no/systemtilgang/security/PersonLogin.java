package no.systemtilgang.security;

import no.systemtilgang.identity.LoginLevels;
import no.systemtilgang.identity.Persons;
import no.systemtilgang.party.Person;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Turns what the login provider says into one of our persons: everything behind it knows the pseudonym only, never the
 * national identity number. The provider was asked for a level, but may answer with a lower one; so it is checked.
 */
@Component
class PersonLogin implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final Persons persons;
    private final LoginLevels levels;
    private final LoginSettings settings;

    PersonLogin(Persons persons, LoginLevels levels, LoginSettings settings) {
        this.persons = persons;
        this.levels = levels;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        if (!levels.suffices(token.getClaim("acr"))) {
            throw refusal(LoginFailures.LOW_LEVEL);
        }
        String claim = settings.personClaim();
        Person person = persons.byClaim(claim, token.getClaimAsString(claim))
                .orElseThrow(() -> refusal(LoginFailures.UNKNOWN_PERSON));
        return new LoggedInPerson(person, token);
    }

    private static OAuth2AuthenticationException refusal(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
