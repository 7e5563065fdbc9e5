package no.systemtilgang.party;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.systemtilgang.transaction.PerTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads organisations, persons and who has which role where. */
@Repository
public class Parties {

    /** SQL for the name of an organisation that is not deleted, to be read with something else: see {@link #seen}. */
    public static final String NAME = """
            (select name from systemtilgang.organisation where org_no = %s and not is_deleted) as party_name""";

    private static final String PARTY =
            "select party_id as id, party_uuid as uuid, org_no, name from systemtilgang.organisation where not is_deleted and ";

    private final JdbcClient jdbc;
    private final PerTransaction<String, List<PersonRole>> rolesRead = new PerTransaction<>();
    private final PerTransaction<String, List<String>> rolesInRead = new PerTransaction<>();
    private final PerTransaction<String, Optional<Organisation>> organisationsRead = new PerTransaction<>();

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organisation's name was read, in the running transaction; null when there is none with this number. */
    public void seen(String orgNo, String name) {
        organisationsRead.put(orgNo, Optional.ofNullable(name).map(it -> new Organisation(orgNo, it)));
    }

    /** The organisation with this number, unless it is deleted. */
    public Optional<Organisation> organisation(String orgNo) {
        return organisationsRead.get(
                orgNo,
                number -> jdbc.sql(
                                "select org_no, name from systemtilgang.organisation where org_no = ? and not is_deleted")
                        .param(number)
                        .query(Organisation.class)
                        .optional());
    }

    /** The organisation with this number, unless it is deleted. */
    public Optional<Party> party(String orgNo) {
        return jdbc.sql(PARTY + "org_no = ?").param(orgNo).query(Party.class).optional();
    }

    /** The organisation with this party id, unless it is deleted. */
    public Optional<Party> party(int partyId) {
        return jdbc.sql(PARTY + "party_id = ?")
                .param(partyId)
                .query(Party.class)
                .optional();
    }

    /** The organisation with this party uuid, unless it is deleted. */
    public Optional<Party> party(UUID partyUuid) {
        return jdbc.sql(PARTY + "party_uuid = ?")
                .param(partyUuid)
                .query(Party.class)
                .optional();
    }

    /** The names of organisations, by number; those that are not there or deleted are left out. */
    public Map<String, String> names(Collection<String> orgNos) {
        if (orgNos.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select org_no, name from systemtilgang.organisation where org_no in (:orgNos) and not is_deleted")
                .param("orgNos", orgNos)
                .query(Organisation.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Organisation::orgNo, Organisation::name));
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

    /** The person with this user id, which tokens of the published API carry. */
    public Optional<Person> personByUserId(int userId) {
        return jdbc.sql("select person_id as id, name from systemtilgang.person where user_id = ?")
                .param(userId)
                .query(Person.class)
                .optional();
    }

    /** The user id of the person with this pseudonym. */
    public Optional<Integer> userIdOf(String personId) {
        return jdbc.sql("select user_id from systemtilgang.person where person_id = ?")
                .param(personId)
                .query(Integer.class)
                .optional();
    }

    /**
     * Every role of a person, in organisations that exist. The few that are deleted are looked up in their own index:
     * joined with all organisations, those would be read for whoever has roles in thousands. A transaction reads once.
     */
    public List<PersonRole> rolesOf(String personId) {
        return rolesRead.get(personId, this::readRolesOf);
    }

    private List<PersonRole> readRolesOf(String personId) {
        return jdbc.sql("""
                        select person_id, org_no, role_code as role from systemtilgang.person_role as held
                        where person_id = ? and not exists (
                            select from systemtilgang.organisation where org_no = held.org_no and is_deleted)
                        order by org_no, role_code""")
                .param(personId)
                .query((row, n) -> new PersonRole(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The roles of a person in one organisation, if that exists; a transaction reads them once. */
    public List<String> rolesIn(String personId, String orgNo) {
        return rolesRead
                .get(personId)
                .map(all -> all.stream()
                        .filter(it -> it.orgNo().equals(orgNo))
                        .map(PersonRole::role)
                        .toList())
                .orElseGet(() -> rolesInRead.get(personId + " " + orgNo, both -> readRolesIn(personId, orgNo)));
    }

    private List<String> readRolesIn(String personId, String orgNo) {
        return jdbc.sql("""
                        select role_code from systemtilgang.person_role join systemtilgang.organisation using (org_no)
                        where person_id = ? and org_no = ? and not is_deleted
                        order by role_code""").params(personId, orgNo).query(String.class).list();
    }

    /** Organisations in which a person has a role, no more than so many. */
    public List<String> organisationsOf(String personId, int atMost) {
        return jdbc.sql("""
                        select distinct org_no from systemtilgang.person_role join systemtilgang.organisation using (org_no)
                        where person_id = ? and not is_deleted
                        order by org_no limit ?""").params(personId, atMost).query(String.class).list();
    }

    /**
     * The organisations in which a person has a role, sorted by name.
     *
     * @param after the last one of the part before; nothing but empty texts to begin
     */
    public List<PersonOrganisation> organisationsOf(
            String personId, SearchText search, Organisation after, int atMost) {
        return jdbc.sql("""
                        select org_no, name, array_agg(role_code order by role_code) as roles
                        from systemtilgang.person_role
                        cross join lateral ( -- one by one: "offset 0" keeps it from being joined with all there are
                            select name, is_deleted from systemtilgang.organisation
                            where organisation.org_no = person_role.org_no offset 0) as organisation
                        where person_id = :person and not is_deleted and (name, org_no) > (:name, :orgNo)
                            and (:search = '' or strpos(lower(name), :search) > 0
                                or :number <> '' and strpos(org_no, :number) > 0)
                        group by org_no, name
                        order by name, org_no limit :atMost""")
                .param("person", personId)
                .param("search", search.words())
                .param("number", search.number())
                .param("name", after.name())
                .param("orgNo", after.orgNo())
                .param("atMost", atMost)
                .query((row, n) -> new PersonOrganisation(
                        new Organisation(row.getString("org_no"), row.getString("name")),
                        List.of((String[]) row.getArray("roles").getArray())))
                .list();
    }

    /** Roles or organisations are about to change. */
    void forgetWhatWasRead() {
        rolesRead.forgetAll();
        rolesInRead.forgetAll();
        organisationsRead.forgetAll();
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
