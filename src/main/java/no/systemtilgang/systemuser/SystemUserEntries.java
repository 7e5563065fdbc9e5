package no.systemtilgang.systemuser;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.party.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks system users up for people, vendors and other services ({@code facts/altinn-api.md} §3.4). */
@Repository
public class SystemUserEntries {

    private static final String SELECT = """
            select it.*, system.system_id, system.vendor_org_no, coalesce(vendor.name, '') as vendor_name,
                party.party_id
            from systemtilgang.system_user as it
            join systemtilgang.registered_system as system using (system_internal_id)
            join systemtilgang.organisation as party on party.org_no = it.party_org_no
            left join systemtilgang.organisation as vendor on vendor.org_no = system.vendor_org_no
            """;

    /** What is not of the system user comes row by row: an organisation may have thousands, and a page shows a few. */
    static final String NEWEST = """
            select it.*, system.*
            from systemtilgang.system_user as it
            cross join lateral (
                select system_id, vendor_org_no, coalesce(vendor.name, '') as vendor_name, party.party_id
                from systemtilgang.registered_system
                join systemtilgang.organisation as party on party.org_no = it.party_org_no
                left join systemtilgang.organisation as vendor on vendor.org_no = vendor_org_no
                where system_internal_id = it.system_internal_id\s""" + Lookup.BY_ITSELF + """
            ) as system
            where not is_deleted and party_org_no = :orgNo and user_type = :userType and (created, id) < (:created, :id)
                and (:search = '' or strpos(lower(integration_title), :search) > 0 or system_internal_id in (
                    select system_internal_id
                    from systemtilgang.registered_system join systemtilgang.organisation on org_no = vendor_org_no
                    where strpos(lower(organisation.name), :search) > 0))
            order by created desc, id desc limit :atMost""";

    private final JdbcClient jdbc;

    SystemUserEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The active system users of one type in an organisation, newest first. */
    public List<SystemUserEntry> of(String orgNo, String userType) {
        return jdbc.sql(SELECT + """
                        where not it.is_deleted and party_org_no = ? and user_type = ?
                        order by it.created desc, it.id""")
                .params(orgNo, userType)
                .query(SystemUserEntries::read)
                .list();
    }

    /**
     * A part of the active system users of one type in an organisation, newest first.
     *
     * @param search in the system user's or its vendor's name
     * @param created when the one was created behind which the list goes on
     * @param id the id of that one
     */
    public List<SystemUserEntry> newest(
            String orgNo, String userType, SearchText search, Instant created, UUID id, int atMost) {
        return jdbc.sql(NEWEST)
                .param("orgNo", orgNo)
                .param("userType", userType)
                .param("search", search.words())
                .param("created", Timestamp.from(created))
                .param("id", id)
                .param("atMost", atMost)
                .query(SystemUserEntries::read)
                .list();
    }

    /** The system user with this id, also when it is deleted. */
    public Optional<SystemUserEntry> find(UUID id) {
        return jdbc.sql(SELECT + "where it.id = ?")
                .param(id)
                .query(SystemUserEntries::read)
                .optional();
    }

    /** The active system user of a vendor's system in an organisation, by the vendor's reference. */
    public Optional<SystemUserEntry> find(String systemId, String vendorOrgNo, String orgNo, String externalRef) {
        return jdbc.sql(SELECT + """
                        where not it.is_deleted and system.system_id = ? and system.vendor_org_no = ?
                            and party_org_no = ? and external_ref = ?""")
                .params(systemId, vendorOrgNo, orgNo, externalRef)
                .query(SystemUserEntries::read)
                .optional();
    }

    /**
     * The active system user that a Maskinporten client may act as: of the system that the client belongs to, which
     * must be this vendor's and not deleted.
     */
    public Optional<SystemUserEntry> findForClient(
            String clientId, String vendorOrgNo, String orgNo, String externalRef) {
        return jdbc.sql(SELECT + """
                        join systemtilgang.maskinporten_client as client
                            on client.system_internal_id = system.system_internal_id
                        where client.client_id = ? and system.vendor_org_no = ? and not system.is_deleted
                            and not it.is_deleted and party_org_no = ? and external_ref = ?""")
                .params(clientId, vendorOrgNo, orgNo, externalRef)
                .query(SystemUserEntries::read)
                .optional();
    }

    /** The active system users of a system whose last change comes after a place, in the order of their changes. */
    public List<SystemUserEntry> ofSystem(UUID systemInternalId, long after, int limit) {
        return jdbc.sql(SELECT + """
                        where not it.is_deleted and system_internal_id = ? and sequence_no > ?
                        order by sequence_no limit ?""")
                .params(systemInternalId, after, limit)
                .query(SystemUserEntries::read)
                .list();
    }

    /**
     * How far changes can be read without passing by one that is not committed yet. To be asked before, and not in the
     * same statement as, {@link #changed}.
     */
    public long readTo() {
        return jdbc.sql("select systemtilgang.system_user_sequence_read_to()")
                .query(Long.class)
                .single();
    }

    /** All system users, also deleted ones, whose last change lies between two places, in the order of their changes. */
    public List<SystemUserEntry> changed(long after, long readTo, int limit) {
        return jdbc.sql(SELECT + "where sequence_no > ? and sequence_no <= ? order by sequence_no limit ?")
                .params(after, readTo, limit)
                .query(SystemUserEntries::read)
                .list();
    }

    private static SystemUserEntry read(ResultSet row, int number) throws SQLException {
        return new SystemUserEntry(
                SystemUsers.read(row, number),
                row.getString("system_id"),
                row.getString("vendor_org_no"),
                row.getString("vendor_name"),
                row.getInt("party_id"),
                row.getBoolean("is_deleted"),
                row.getTimestamp("last_changed").toInstant(),
                row.getLong("sequence_no"));
    }
}
