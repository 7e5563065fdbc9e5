package no.systemtilgang.systemuser;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.Powers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes system users. A deleted one is never found. */
@Repository
public class SystemUsers {

    private final JdbcClient jdbc;

    SystemUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The system user with this id. */
    public Optional<SystemUser> find(UUID id) {
        return find(id, "");
    }

    /**
     * The system user with this id.
     *
     * @throws no.systemtilgang.problem.Problem (404) when there is none
     */
    public SystemUser get(UUID id) {
        return find(id).orElseThrow(Code.SYSTEM_USER_NOT_FOUND::problem);
    }

    /** The system user with this id, and nobody else changes it until the transaction ends. */
    public Optional<SystemUser> lock(UUID id) {
        return find(id, " for update");
    }

    /** The system user with this id, and nobody removes it until the transaction ends. */
    Optional<SystemUser> hold(UUID id) {
        return find(id, " for share");
    }

    /** Whether the system already has an active system user with this reference in the organisation. */
    public boolean exists(UUID systemInternalId, String partyOrgNo, String externalRef) {
        return jdbc.sql("""
                        select exists (select from systemtilgang.system_user where not is_deleted
                            and system_internal_id = ? and party_org_no = ? and external_ref = ?)""")
                .params(systemInternalId, partyOrgNo, externalRef)
                .query(Boolean.class)
                .single();
    }

    /** The active system users of some organisations, newest first. */
    public List<SystemUser> of(Collection<String> orgNos) {
        return jdbc.sql("""
                        select * from systemtilgang.system_user
                        where not is_deleted and party_org_no = any(?) order by created desc""")
                .param(orgNos.toArray(String[]::new))
                .query(SystemUsers::read)
                .list();
    }

    /**
     * Stores a new system user.
     *
     * @throws no.systemtilgang.problem.Problem (400) when an active one has the same system, organisation and reference
     */
    public void insert(SystemUser user) {
        try {
            jdbc.sql("""
                            insert into systemtilgang.system_user (id, system_internal_id, party_org_no, external_ref,
                                integration_title, user_type, rights, access_packages, created, created_by, last_changed)
                            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)""")
                    .params(
                            user.id(),
                            user.systemInternalId(),
                            user.partyOrgNo(),
                            user.externalRef(),
                            user.integrationTitle(),
                            user.userType(),
                            user.powers().rightsJson(),
                            user.powers().accessPackagesJson(),
                            Timestamp.from(user.created()),
                            user.createdBy(),
                            Timestamp.from(user.created()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Code.SYSTEM_USER_EXISTS.problem();
        }
    }

    /** Replaces what a locked system user holds. */
    public void replacePowers(UUID id, Powers powers, Instant now) {
        jdbc.sql("""
                        update systemtilgang.system_user
                        set rights = ?::jsonb, access_packages = ?::jsonb, last_changed = ? where id = ?""")
                .params(powers.rightsJson(), powers.accessPackagesJson(), Timestamp.from(now), id)
                .update();
    }

    /** Takes a locked system user out of use; its triple is free again. */
    public void remove(UUID id, Instant now) {
        jdbc.sql("update systemtilgang.system_user set is_deleted = true, last_changed = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    private Optional<SystemUser> find(UUID id, String locking) {
        return jdbc.sql("select * from systemtilgang.system_user where not is_deleted and id = ?" + locking)
                .param(id)
                .query(SystemUsers::read)
                .optional();
    }

    static SystemUser read(ResultSet row, int number) throws SQLException {
        return new SystemUser(
                row.getObject("id", UUID.class),
                row.getObject("system_internal_id", UUID.class),
                row.getString("party_org_no"),
                row.getString("external_ref"),
                row.getString("integration_title"),
                row.getString("user_type"),
                Powers.fromJson(row.getString("rights"), row.getString("access_packages")),
                row.getTimestamp("created").toInstant(),
                row.getString("created_by"));
    }
}
