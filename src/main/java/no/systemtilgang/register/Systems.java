package no.systemtilgang.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the registered systems. */
@Repository
public class Systems {

    private static final String COLUMNS = """
            system_internal_id, system_id, vendor_org_no, rights, access_packages, allowed_redirect_urls, is_visible,
            name ->> 'nb' as name_nb, name ->> 'nn' as name_nn, name ->> 'en' as name_en,
            description ->> 'nb' as description_nb, description ->> 'nn' as description_nn,
            description ->> 'en' as description_en""";

    private final JdbcClient jdbc;

    Systems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The system with this id, unless its vendor has deleted it. */
    public Optional<RegisteredSystem> find(String systemId) {
        return jdbc.sql("select " + COLUMNS
                        + " from systemtilgang.registered_system where system_id = ? and not is_deleted")
                .param(systemId)
                .query(Systems::read)
                .optional();
    }

    /** The system with this id, also when it is deleted: what was asked for or approved must still be shown. */
    public RegisteredSystem get(String systemId) {
        return jdbc.sql("select " + COLUMNS + " from systemtilgang.registered_system where system_id = ?")
                .param(systemId)
                .query(Systems::read)
                .single();
    }

    /** The system with this internal id, also when it is deleted. */
    public RegisteredSystem get(UUID internalId) {
        return jdbc.sql("select " + COLUMNS + " from systemtilgang.registered_system where system_internal_id = ?")
                .param(internalId)
                .query(Systems::read)
                .single();
    }

    /** Registers the system, or replaces all but its internal id. */
    public void register(RegisteredSystem system) {
        jdbc.sql("""
                        insert into systemtilgang.registered_system (system_id, vendor_org_no, name, description, rights,
                            access_packages, allowed_redirect_urls, is_visible)
                        values (:systemId, :vendor, jsonb_build_object('nb', :nameNb, 'nn', :nameNn, 'en', :nameEn),
                            jsonb_build_object('nb', :descriptionNb, 'nn', :descriptionNn, 'en', :descriptionEn),
                            :rights::jsonb, :packages::jsonb, :urls, :visible)
                        on conflict (system_id) do update set
                            name = excluded.name, description = excluded.description, rights = excluded.rights,
                            access_packages = excluded.access_packages,
                            allowed_redirect_urls = excluded.allowed_redirect_urls,
                            is_visible = excluded.is_visible, last_changed = now()""")
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
                .param("visible", system.visible())
                .update();
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
