package no.systemtilgang.portal;

import java.util.HashMap;
import java.util.Map;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Person;

/** The names of those whom events are about, each read once. */
final class EventNames {

    private final Parties parties;
    private final Map<String, String> known = new HashMap<>();

    EventNames(Parties parties) {
        this.parties = parties;
    }

    /** A person's name, or the pseudonym of one who has none; null for nobody. */
    String person(String id) {
        return id == null
                ? null
                : known.computeIfAbsent(
                        id, it -> parties.person(it).map(Person::name).orElse(it));
    }

    /** An organisation's name, or the number of one that has none; null for none. */
    String organisation(String orgNo) {
        return orgNo == null
                ? null
                : known.computeIfAbsent(
                        orgNo,
                        it -> parties.organisation(it).map(Organisation::name).orElse(it));
    }
}
