package no.systemtilgang.identity;

import java.util.Optional;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Person;
import org.springframework.stereotype.Component;

/** Finds the person whom a login provider names. */
@Component
public class Persons {

    private static final String OUR_OWN_PSEUDONYM = "sub";

    private final Parties parties;

    Persons(Parties parties) {
        this.parties = parties;
    }

    /**
     * The person whom a claim names.
     *
     * @param claim {@code sub} holds our own pseudonym; any other a national identity number
     */
    public Optional<Person> byClaim(String claim, String value) {
        if (value == null) {
            return Optional.empty();
        }
        return OUR_OWN_PSEUDONYM.equals(claim) ? parties.person(value) : parties.personByNationalId(value);
    }
}
