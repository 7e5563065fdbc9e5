package no.systemtilgang.process;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What process instances are about: their business key is the id of it. */
@Component
public class Subjects {

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id in a business key; nothing when it is none. */
    public static Optional<UUID> id(String businessKey) {
        return businessKey != null && businessKey.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(businessKey))
                : Optional.empty();
    }

    /** The organisation of a request, a change request, a system user or what becomes one. */
    public Optional<String> organisationOf(UUID id) {
        return jdbc.sql("""
                        select party_org_no from systemtilgang.request where id = :id
                        union select party_org_no from systemtilgang.change_request where id = :id
                        union select party_org_no from systemtilgang.system_user where id = :id
                        union select party_org_no from systemtilgang.system_user_creation where id = :id""").param("id", id).query(String.class).optional();
    }
}
