package no.systemtilgang.identity;

import java.util.Optional;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Party;
import no.systemtilgang.party.Person;
import no.systemtilgang.problem.Code;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Which person stands behind a token, and for which organisations the person may act: the policies of
 * {@code facts/altinn-api.md} §2, answered from the party tables at each call.
 */
@Component
public class EndUsers {

    private static final String USER_ID = "urn:altinn:userid";
    private static final String LEVEL = "urn:altinn:authlevel";
    private static final int LEAST_LEVEL = 3;

    private final Persons persons;
    private final Parties parties;
    private final Authorities authorities;
    private final LoginLevels levels;
    private final String personClaim;

    EndUsers(
            Persons persons,
            Parties parties,
            Authorities authorities,
            LoginLevels levels,
            @Value("${systemtilgang.login.person-claim}") String personClaim) {
        this.persons = persons;
        this.parties = parties;
        this.authorities = authorities;
        this.levels = levels;
        this.personClaim = personClaim;
    }

    /**
     * The person of a token: the user id of the published API, or the claim that also names people who log in.
     *
     * @throws no.systemtilgang.problem.Problem (403) when the token names nobody that we know, or the login was weak
     */
    public Actor.Person person(Authentication authentication) {
        return token(authentication)
                .filter(this::isStrong)
                .flatMap(this::named)
                .map(it -> new Actor.Person(it.id()))
                .orElseThrow(() -> Code.FORBIDDEN
                        .problem()
                        .because("The token does not name a person who has logged in at a level that suffices."));
    }

    /**
     * The person of a token, acting for an organisation.
     *
     * @param partyId the organisation's party id
     * @param anyOf one of these is enough
     * @throws no.systemtilgang.problem.Problem (403) when there is no such person, or no such authority
     */
    public OnBehalf onBehalf(Authentication authentication, int partyId, Capability... anyOf) {
        return onBehalf(authentication, parties.party(partyId), anyOf);
    }

    /** The same for an organisation that is known by its organisation number. */
    public OnBehalf onBehalf(Authentication authentication, String orgNo, Capability... anyOf) {
        return onBehalf(authentication, parties.party(orgNo), anyOf);
    }

    private OnBehalf onBehalf(Authentication authentication, Optional<Party> party, Capability... anyOf) {
        Actor.Person person = person(authentication);
        return party.filter(it -> authorities.hasAny(person.id(), it.orgNo(), anyOf))
                .map(it -> new OnBehalf(person, it))
                .orElseThrow(() -> Code.FORBIDDEN.problem().because("You have no authority for this organisation."));
    }

    private static Optional<Jwt> token(Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token
                ? Optional.of(token.getToken())
                : Optional.empty();
    }

    private boolean isStrong(Jwt token) {
        return token.hasClaim(LEVEL)
                ? number(token.getClaim(LEVEL)).filter(it -> it >= LEAST_LEVEL).isPresent()
                : levels.suffices(token.getClaim("acr"));
    }

    private Optional<Person> named(Jwt token) {
        return token.hasClaim(USER_ID)
                ? number(token.getClaim(USER_ID)).flatMap(parties::personByUserId)
                : persons.byClaim(personClaim, token.getClaimAsString(personClaim));
    }

    private static Optional<Integer> number(Object claim) {
        String text = String.valueOf(claim);
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
