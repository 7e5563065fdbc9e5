package no.systemtilgang.party;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what we know of parties, and tells the other rooms: a role given or taken, a relation or grant begun or ended. Each
 * change that is one raises its event in the same transaction; repeating it changes nothing and raises none.
 */
@Service
@Transactional
public class PartyChanges {

    private final JdbcClient jdbc;
    private final Parties parties;
    private final ApplicationEventPublisher events;

    PartyChanges(JdbcClient jdbc, Parties parties, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.events = events;
    }

    /** Records an organisation, or its new name. */
    public void record(Organisation organisation) {
        parties.forgetWhatWasRead();
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

    /**
     * Forgets who a person is who has no role and no grant: name, national identity number and e-mail address. The
     * pseudonym stays.
     *
     * @return whether there is such a person
     */
    public boolean forget(String personId) {
        return jdbc.sql("""
                                update systemtilgang.person set name = '–', national_id = null, email = null
                                where person_id = :id
                                    and not exists (select from systemtilgang.person_role where person_id = :id)
                                    and not exists (select from systemtilgang.direct_grant where person_id = :id)""").param("id", personId).update() == 1;
    }

    /** Gives a person a role. */
    public void give(PersonRole role) {
        parties.forgetWhatWasRead();
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
        parties.forgetWhatWasRead();
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
                        insert into systemtilgang.client_relation (client_org_no, client_name, firm_org_no, role_code)
                        values (:client, (select name from systemtilgang.organisation where org_no = :client), :firm, :role)
                        on conflict do nothing""")
                .param("client", relation.clientOrgNo())
                .param("firm", relation.firmOrgNo())
                .param("role", relation.role())
                .update();
        if (begun == 1) {
            events.publishEvent(new RelationBegun(relation));
        }
    }

    /** Ends a relation between a client and a firm. */
    public void end(ClientRelation relation) {
        hold(relation.clientOrgNo());
        int ended = jdbc.sql("""
                        delete from systemtilgang.client_relation
                        where client_org_no = ? and firm_org_no = ? and role_code = ?""")
                .params(relation.clientOrgNo(), relation.firmOrgNo(), relation.role())
                .update();
        if (ended == 1) {
            events.publishEvent(new RelationEnded(relation));
        }
    }

    /** Lets a client give a firm an access package. */
    public void begin(OrganisationGrant grant) {
        int begun = jdbc.sql("""
                        insert into systemtilgang.organisation_grant (client_org_no, client_name, firm_org_no, package_urn)
                        values (:client, (select name from systemtilgang.organisation where org_no = :client), :firm, :urn)
                        on conflict do nothing""")
                .param("client", grant.clientOrgNo())
                .param("firm", grant.firmOrgNo())
                .param("urn", grant.packageUrn())
                .update();
        if (begun == 1) {
            events.publishEvent(new GrantBegun(grant));
        }
    }

    /** Lets a client take an access package back from a firm. */
    public void end(OrganisationGrant grant) {
        hold(grant.clientOrgNo());
        int ended = jdbc.sql("""
                        delete from systemtilgang.organisation_grant
                        where client_org_no = ? and firm_org_no = ? and package_urn = ?""")
                .params(grant.clientOrgNo(), grant.firmOrgNo(), grant.packageUrn())
                .update();
        if (ended == 1) {
            events.publishEvent(new GrantEnded(grant));
        }
    }

    /** Of two grounds for the same thing that end at once, the second sees that the first is gone. */
    private void hold(String orgNo) {
        jdbc.sql("select org_no from systemtilgang.organisation where org_no = ? for no key update")
                .param(orgNo)
                .query(String.class)
                .optional();
    }
}
