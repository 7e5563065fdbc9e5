package no.systemtilgang.browser;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.party.Person;
import no.systemtilgang.systemuser.SystemUser;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation with bait for its name and for those of all its people and clients, and the vendor that asks it. */
final class HostileOffice {

    final Office office;
    final HostileVendor vendor;

    private final PartyChanges parties;
    private final JdbcClient jdbc;

    HostileOffice(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        parties = context.getBean(PartyChanges.class);
        office = new Office(context, Bait.in("party"));
        rename(office.leader, "leader");
        vendor = new HostileVendor(context, office);
    }

    Actor.Person leader() {
        return office.leader;
    }

    Actor.Person employee() {
        return rename(office.person("ANSATT"), "employee");
    }

    /** What the vendor asked for, approved. */
    UUID own() {
        return office.decided(vendor.asks(office), "approve");
    }

    /** A system user for clients: one is added, one more could be. */
    SystemUser agent() {
        SystemUser agent = office.agent(0, 0);
        String added = office.has.client(office.orgNo, "REVI");
        office.has.rename(added, Bait.in("added"));
        office.add(agent, added);
        office.has.rename(office.has.client(office.orgNo, "REVI"), Bait.in("eligible"));
        return agent;
    }

    /** Other tests read the names of all that there are, and choose among all systems. */
    void leaves() {
        vendor.hides();
        for (String table : List.of("organisation", "person")) {
            jdbc.sql("update systemtilgang." + table + " set name = 'FREDELIG' where name like '%caught%'")
                    .update();
        }
    }

    private Actor.Person rename(Actor.Person person, String field) {
        parties.record(new Person(person.id(), Bait.in(field)));
        return person;
    }
}
