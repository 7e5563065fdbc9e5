package no.systemtilgang.party;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what we know of parties, and tells the other rooms: a role given or taken, a relation begun or ended. Each
 * change that is one raises its event in the same transaction; repeating it changes nothing and raises none.
 */
@Service
@Transactional
public class PartyChanges {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PartyChanges(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Records an organisation, or its new name. */
    public void record(Organisation organisation) {
        jdbc.sql("""
                        insert into systemtilgang.organisation (org_no, name) values (?, ?)
                        on conflict (org_no) do update set name = excluded.name""")
                .params(new OrganisationNumber(organisation.orgNo()).value(), organisation.name())
                .update();
    }

    /** Records a person, or the person's new name. */
    public void record(Person person) {
        jdbc.sql("""
                        insert into systemtilgang.person (person_id, name) values (?, ?)
                        on conflict (person_id) do update set name = excluded.name""").params(person.id(), person.name()).update();
    }

    /** Gives a person a role. */
    public void give(PersonRole role) {
        int given =
                jdbc.sql("""
                        insert into systemtilgang.person_role (person_id, org_no, role_code) values (?, ?, ?)
                        on conflict do nothing""").params(role.personId(), role.orgNo(), role.role()).update();
        if (given == 1) {
            events.publishEvent(new RoleGiven(role));
        }
    }

    /** Takes a role from a person. */
    public void take(PersonRole role) {
        int taken = jdbc.sql(
                        "delete from systemtilgang.person_role where person_id = ? and org_no = ? and role_code = ?")
                .params(role.personId(), role.orgNo(), role.role())
                .update();
        if (taken == 1) {
            events.publishEvent(new RoleTaken(role));
        }
    }

    /** Begins a relation between a client and a firm. */
    public void begin(ClientRelation relation) {
        int begun = jdbc.sql("""
                        insert into systemtilgang.client_relation (client_org_no, firm_org_no, role_code)
                        values (?, ?, ?) on conflict do nothing""")
                .params(relation.clientOrgNo(), relation.firmOrgNo(), relation.role())
                .update();
        if (begun == 1) {
            events.publishEvent(new RelationBegun(relation));
        }
    }

    /** Ends a relation between a client and a firm. */
    public void end(ClientRelation relation) {
        int ended = jdbc.sql("""
                        delete from systemtilgang.client_relation
                        where client_org_no = ? and firm_org_no = ? and role_code = ?""")
                .params(relation.clientOrgNo(), relation.firmOrgNo(), relation.role())
                .update();
        if (ended == 1) {
            events.publishEvent(new RelationEnded(relation));
        }
    }
}
