package no.systemtilgang.party;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads organisations, persons and who has which role where. */
@Repository
public class Parties {

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organisation with this number, unless it is deleted. */
    public Optional<Organisation> organisation(String orgNo) {
        return jdbc.sql("select org_no, name from systemtilgang.organisation where org_no = ? and not is_deleted")
                .param(orgNo)
                .query(Organisation.class)
                .optional();
    }

    /** The person with this pseudonym. */
    public Optional<Person> person(String id) {
        return jdbc.sql("select person_id as id, name from systemtilgang.person where person_id = ?")
                .param(id)
                .query(Person.class)
                .optional();
    }

    /** The person with this national identity number, which a login provider may name. */
    public Optional<Person> personByNationalId(String nationalId) {
        return jdbc.sql("select person_id as id, name from systemtilgang.person where national_id = ?")
                .param(nationalId)
                .query(Person.class)
                .optional();
    }

    /** Every role of a person, in organisations that exist. */
    public List<PersonRole> rolesOf(String personId) {
        return jdbc.sql("""
                        select person_id, org_no, role_code as role
                        from systemtilgang.person_role join systemtilgang.organisation using (org_no)
                        where person_id = ? and not is_deleted
                        order by org_no, role_code""").param(personId).query(PersonRole.class).list();
    }

    /** E-mail addresses of those who have one of the roles in the organisation, and an address. */
    public List<String> emailsOf(String orgNo, Set<String> roles) {
        return jdbc.sql("""
                        select distinct email
                        from systemtilgang.person join systemtilgang.person_role using (person_id)
                        where org_no = :orgNo and role_code in (:roles) and email is not null""")
                .param("orgNo", orgNo)
                .param("roles", roles)
                .query(String.class)
                .list();
    }
}
