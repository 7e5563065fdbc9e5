package no.systemtilgang.systemuser;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.Party;
import no.systemtilgang.party.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads and writes which organisations a system user acts for; {@link ClientAssignments} has the rules. */
@Repository
public class Clients {

    private static final String SELECT = """
            select client.id, system_user_id, added_at, added_by, party_id, party_uuid, org_no, name
            from systemtilgang.system_user_client as client
            join systemtilgang.organisation on org_no = client_org_no
            where system_user_id = :systemUser and\s""";

    /** The statement of {@link #page}. */
    static final String PAGE =
            SELECT + Excerpt.condition("client") + "order by client_name, client_org_no limit :limit";

    private static final String BEFORE =
            "select client_org_no as org_no, client_name as name from systemtilgang.system_user_client as client"
                    + " where system_user_id = :systemUser and " + Excerpt.upTo("client")
                    + "order by client_name desc, client_org_no desc offset :limit limit 1";

    private static final String REMOVE = """
            with removed as (
                select id from systemtilgang.system_user_client where system_user_id = :systemUser and %s
                order by client_org_no for update)
            delete from systemtilgang.system_user_client where id in (select id from removed)
            returning client_org_no""";

    private final JdbcClient jdbc;

    Clients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the system user acts for the organisation. */
    public boolean has(UUID systemUserId, String orgNo) {
        return jdbc.sql("""
                        select exists (select from systemtilgang.system_user_client
                            where system_user_id = ? and client_org_no = ?)""").params(systemUserId, orgNo).query(Boolean.class).single();
    }

    /** The organisation as a client of the system user. */
    public Optional<Client> find(UUID systemUserId, String orgNo) {
        return jdbc.sql(SELECT + "client_org_no = :orgNo")
                .param("systemUser", systemUserId)
                .param("orgNo", orgNo)
                .query(Clients::read)
                .optional();
    }

    /** The organisation with this party uuid as a client of the system user. */
    public Optional<Client> find(UUID systemUserId, UUID partyUuid) {
        return jdbc.sql(SELECT + "party_uuid = :uuid")
                .param("systemUser", systemUserId)
                .param("uuid", partyUuid)
                .query(Clients::read)
                .optional();
    }

    /** The clients of a system user, sorted by name as in Norwegian. */
    public List<Client> page(UUID systemUserId, Excerpt excerpt) {
        return of(systemUserId, excerpt, PAGE).query(Clients::read).list();
    }

    /** Where the part before this one begins: after this client; from the beginning when there is none. */
    public Optional<Organisation> before(UUID systemUserId, Excerpt excerpt) {
        return of(systemUserId, excerpt, BEFORE).query(Organisation.class).optional();
    }

    /** How many of the system user's clients a search finds. */
    public long count(UUID systemUserId, SearchText search) {
        String sql =
                "select count(*) from systemtilgang.system_user_client as client where system_user_id = :systemUser"
                        + " and " + Excerpt.condition("client");
        return of(systemUserId, new Excerpt(search, null, 0), sql)
                .query(Long.class)
                .single();
    }

    /** Adds organisations; answers those that were not there before. */
    List<String> add(UUID systemUserId, Collection<String> orgNos, Administrator by) {
        return jdbc.sql("""
                        insert into systemtilgang.system_user_client
                            (id, system_user_id, client_org_no, client_name, added_at, added_by)
                        select gen_random_uuid(), ?, org_no, name, ?, ? from (
                            select org_no, name from systemtilgang.organisation where org_no = any(?)
                            order by org_no for key share) as organisation
                        on conflict (system_user_id, client_org_no) do nothing returning client_org_no""")
                .params(systemUserId, Timestamp.from(by.at()), by.personId(), orgNos.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Removes organisations; answers those that were there. */
    List<String> remove(UUID systemUserId, Collection<String> orgNos) {
        return jdbc.sql(REMOVE.formatted("client_org_no = any(:orgNos)"))
                .param("systemUser", systemUserId)
                .param("orgNos", orgNos.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Removes all organisations; answers those that were there. */
    List<String> removeAll(UUID systemUserId) {
        return jdbc.sql(REMOVE.formatted("true"))
                .param("systemUser", systemUserId)
                .query(String.class)
                .list();
    }

    /** Which of these organisations are there. */
    public List<String> among(UUID systemUserId, Collection<String> orgNos) {
        return jdbc.sql("""
                        select client_org_no from systemtilgang.system_user_client
                        where system_user_id = ? and client_org_no = any(?)""")
                .params(systemUserId, orgNos.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** The system users of a firm that act for the client. */
    List<SystemUser> systemUsersOf(String firmOrgNo, String clientOrgNo) {
        return jdbc.sql("""
                        select it.* from systemtilgang.system_user_client as client
                        join systemtilgang.system_user as it on it.id = system_user_id
                        where client_org_no = ? and party_org_no = ? and not is_deleted
                        order by it.id""")
                .params(clientOrgNo, firmOrgNo)
                .query(SystemUsers::read)
                .list();
    }

    /** A statement about the clients of a system user. */
    StatementSpec of(UUID systemUserId, Excerpt excerpt, String sql) {
        return jdbc.sql(sql).param("systemUser", systemUserId).params(excerpt.parameters());
    }

    private static Client read(ResultSet row, int number) throws SQLException {
        Party party = new Party(
                row.getInt("party_id"),
                row.getObject("party_uuid", UUID.class),
                row.getString("org_no"),
                row.getString("name"));
        return new Client(
                row.getObject("id", UUID.class),
                row.getObject("system_user_id", UUID.class),
                party,
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by"));
    }
}
