package no.systemtilgang.http;

import java.util.List;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.party.PersonRole;
import no.systemtilgang.systemuser.GivenClients;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** An organisation of a test's own in which people of the cast have roles, until it is closed. */
final class OwnOffice implements AutoCloseable {

    private static final List<String> PERSONS = List.of("stadig.konsert", "dress.minst", "nysgjerrig.ansatt");
    private static final List<String> ROLES = List.of("DAGL", "KLADM", "ADMAI", "ANSATT");

    final String orgNo;

    /** Sets up what the organisation has. */
    final GivenClients given;

    private final Api api;
    private final PartyChanges changes;

    OwnOffice(Api api, AutowireCapableBeanFactory beans, PartyChanges changes, String name) {
        this.api = api;
        this.changes = changes;
        given = beans.createBean(GivenClients.class);
        orgNo = given.organisation(name);
    }

    /** The person gets a role here and logs in; none of it is chosen yet. */
    Browser with(String person, String role) {
        changes.give(new PersonRole(person, orgNo, role));
        return Browser.of(api, person);
    }

    void take(String person, String role) {
        changes.take(new PersonRole(person, orgNo, role));
    }

    /** SmartCloud asks this organisation; answers the request's id. */
    String asked(boolean forClients) {
        Ask ask = (forClients ? Ask.forClients() : Ask.own()).text("partyOrgNo", orgNo);
        return Door.API.id(Door.API.send(api, api.token(Api.SMARTCLOUD), ask));
    }

    @Override
    public void close() {
        PERSONS.forEach(person -> ROLES.forEach(role -> take(person, role)));
    }
}
