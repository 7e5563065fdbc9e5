package no.systemtilgang.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.problem.Code;
import no.systemtilgang.transaction.PerTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.ConcurrentLruCache;

/**
 * Reads and writes the registered systems; a transaction that only asks about one reads it once. Whoever reads something
 * that belongs to a system reads {@link #VERSION} with it and tells it ({@link #seen}): a system of which a copy of just
 * that version is in memory is then not read at all ({@code docs/decisions/0006}). Within this program nothing else may
 * write the table: a change that is rolled back must be forgotten here.
 */
@Repository
public class Systems {

    /**
     * SQL for the version of the row of a system, to be read where {@code system_id} says which: another transaction has
     * another number, another change of the same one stands in another place.
     */
    public static final String VERSION = """
            (select it.xmin::text || it.ctid::text from systemtilgang.registered_system as it
                where it.system_id = %s) as system_version""";

    private static final int COPIES = 1_000;

    private static final String SELECT = """
            select system_internal_id, system_id, vendor_org_no, rights, access_packages, allowed_redirect_urls,
            is_visible, is_deleted, name ->> 'nb' as name_nb, name ->> 'nn' as name_nn, name ->> 'en' as name_en,
            description ->> 'nb' as description_nb, description ->> 'nn' as description_nn,
            description ->> 'en' as description_en
            from systemtilgang.registered_system where\s""";

    /** The columns that a vendor can write again and again, and what they become. */
    private static final String SENT = "name, description, rights, access_packages, allowed_redirect_urls, is_visible";

    private static final String VALUES = """
            jsonb_build_object('nb', :nameNb, 'nn', :nameNn, 'en', :nameEn),
            jsonb_build_object('nb', :descriptionNb, 'nn', :descriptionNn, 'en', :descriptionEn),
            :rights::jsonb, :packages::jsonb, :urls, :visible""";

    private static final String INSERT = "insert into systemtilgang.registered_system (system_id, vendor_org_no, "
            + SENT + ") values (:systemId, :vendor, " + VALUES + ")";

    private final JdbcClient jdbc;
    private final PerTransaction<String, Optional<RegisterEntry>> read = new PerTransaction<>();
    private final PerTransaction<String, Copy> seen = new PerTransaction<>();
    private final ConcurrentLruCache<Copy, RegisterEntry> copies =
            new ConcurrentLruCache<>(COPIES, it -> entry(it.systemId(), "").orElseThrow());

    Systems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is in memory of a system: that version of its row. */
    private record Copy(String systemId, String version) {}

    /** The version of a system's row was read, in the running transaction; null when there is no such system. */
    public void seen(String systemId, String version) {
        if (version != null) {
            seen.put(systemId, new Copy(systemId, version));
        }
    }

    /** The system with this id, unless its vendor has deleted it. */
    public Optional<RegisteredSystem> find(String systemId) {
        return entry(systemId).filter(it -> !it.deleted()).map(RegisterEntry::system);
    }

    /** The system with this id, also when it is deleted: what was asked for or approved must still be shown. */
    public RegisteredSystem get(String systemId) {
        return findEver(systemId).orElseThrow();
    }

    /** The system with this internal id, also when it is deleted. */
    public RegisteredSystem get(UUID internalId) {
        return jdbc.sql(SELECT + "system_internal_id = ?")
                .param(internalId)
                .query(Systems::read)
                .single();
    }

    /** The system with this id, also when its vendor has deleted it, if there ever was one. */
    public Optional<RegisteredSystem> findEver(String systemId) {
        return entry(systemId).map(RegisterEntry::system);
    }

    /**
     * The vendor's own system, also when it is deleted.
     *
     * @throws no.systemtilgang.problem.Problem (404) when there is none, or it is another vendor's
     */
    public RegisteredSystem own(String systemId, String vendorOrgNo) {
        return findEver(systemId)
                .filter(it -> it.vendorOrgNo().equals(vendorOrgNo))
                .orElseThrow(Code.SYSTEM_NOT_FOUND::problem);
    }

    /**
     * Refuses before anything is looked up for a system, so that nobody learns what another vendor has asked for.
     *
     * @throws no.systemtilgang.problem.Problem (404) when it is another vendor's
     */
    public void refuseAnothers(String systemId, String vendorOrgNo) {
        if (findEver(systemId)
                .filter(it -> !it.vendorOrgNo().equals(vendorOrgNo))
                .isPresent()) {
            throw Code.SYSTEM_NOT_FOUND.problem();
        }
    }

    /** The systems that people can choose themselves, by id. */
    List<RegisteredSystem> visible() {
        return jdbc.sql(SELECT + "is_visible and not is_deleted" + " order by system_id")
                .query(Systems::read)
                .list();
    }

    /** A vendor's systems that are not deleted, by id. */
    List<RegisteredSystem> ofVendor(String orgNo) {
        return jdbc.sql(SELECT + "vendor_org_no = ? and not is_deleted" + " order by system_id")
                .param(orgNo)
                .query(Systems::read)
                .list();
    }

    /** The system with this id, deleted or not; its clients are not read here. */
    Optional<RegisterEntry> entry(String systemId) {
        return read.get(systemId, id -> seen.get(id).map(copies::get).or(() -> entry(id, "")));
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<RegisterEntry> lock(String systemId) {
        read.forget(systemId);
        seen.forget(systemId);
        return entry(systemId, " for update");
    }

    private Optional<RegisterEntry> entry(String systemId, String locking) {
        return jdbc.sql(SELECT + "system_id = ?" + locking)
                .param(systemId)
                .query((row, number) -> new RegisterEntry(read(row, number), List.of(), row.getBoolean("is_deleted")))
                .optional();
    }

    /**
     * Stores a new system.
     *
     * @return its internal id, or nothing when the id is taken
     */
    Optional<UUID> insert(RegisteredSystem system) {
        forgetWhatWasRead();
        return with(system, jdbc.sql(INSERT + " on conflict do nothing returning system_internal_id"))
                .query(UUID.class)
                .optional();
    }

    /** Registers the system, or replaces all but its internal id, whoever may have changed it. */
    public void register(RegisteredSystem system) {
        forgetWhatWasRead();
        with(system, jdbc.sql(INSERT + """
                         on conflict (system_id) do update set
                            name = excluded.name, description = excluded.description, rights = excluded.rights,
                            access_packages = excluded.access_packages,
                            allowed_redirect_urls = excluded.allowed_redirect_urls,
                            is_visible = excluded.is_visible, last_changed = now()""")).update();
    }

    /** Replaces all that a vendor can send of the system. */
    void replace(RegisteredSystem system) {
        forgetWhatWasRead();
        with(
                        system,
                        jdbc.sql("update systemtilgang.registered_system set (" + SENT + ", last_changed) = (" + VALUES
                                + ", now()) where system_id = :systemId and vendor_org_no = :vendor"))
                .update();
    }

    /** Replaces what the system may ask for. */
    void replacePowers(UUID internalId, Powers powers) {
        forgetWhatWasRead();
        jdbc.sql("""
                        update systemtilgang.registered_system
                        set rights = ?::jsonb, access_packages = ?::jsonb, last_changed = now()
                        where system_internal_id = ?""")
                .params(powers.rightsJson(), powers.accessPackagesJson(), internalId)
                .update();
    }

    /** Takes the system out of use; its row stays, and so its id stays taken. */
    void markDeleted(UUID internalId) {
        forgetWhatWasRead();
        jdbc.sql("""
                        update systemtilgang.registered_system set is_deleted = true, last_changed = now()
                        where system_internal_id = ?""").param(internalId).update();
    }

    private void forgetWhatWasRead() {
        read.forgetAll();
        seen.forgetAll();
    }

    private static JdbcClient.StatementSpec with(RegisteredSystem system, JdbcClient.StatementSpec statement) {
        return statement
                .param("systemId", system.systemId())
                .param("vendor", system.vendorOrgNo())
                .param("nameNb", system.name().nb())
                .param("nameNn", system.name().nn())
                .param("nameEn", system.name().en())
                .param("descriptionNb", system.description().nb())
                .param("descriptionNn", system.description().nn())
                .param("descriptionEn", system.description().en())
                .param("rights", system.powers().rightsJson())
                .param("packages", system.powers().accessPackagesJson())
                .param("urls", system.allowedRedirectUrls().toArray(String[]::new))
                .param("visible", system.visible());
    }

    private static RegisteredSystem read(ResultSet row, int number) throws SQLException {
        return new RegisteredSystem(
                row.getObject("system_internal_id", UUID.class),
                row.getString("system_id"),
                row.getString("vendor_org_no"),
                new TranslatedText(row.getString("name_nb"), row.getString("name_nn"), row.getString("name_en")),
                new TranslatedText(
                        row.getString("description_nb"),
                        row.getString("description_nn"),
                        row.getString("description_en")),
                Powers.fromJson(row.getString("rights"), row.getString("access_packages")),
                List.of((String[]) row.getArray("allowed_redirect_urls").getArray()),
                row.getBoolean("is_visible"));
    }
}
