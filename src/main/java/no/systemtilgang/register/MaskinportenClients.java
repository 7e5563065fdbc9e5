package no.systemtilgang.register;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.problem.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which Maskinporten client belongs to which system; a deleted system has none. */
@Repository
public class MaskinportenClients {

    private final JdbcClient jdbc;

    MaskinportenClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The system's clients. */
    List<String> of(UUID system) {
        return jdbc.sql("select client_id from systemtilgang.maskinporten_client where system_internal_id = ?"
                        + " order by created, client_id")
                .param(system)
                .query(String.class)
                .list();
    }

    /** Whether one of the clients belongs to a system other than this; null means a system that is not there yet. */
    public boolean anyTaken(List<String> clientIds, UUID system) {
        return jdbc.sql("""
                        select exists (select from systemtilgang.maskinporten_client
                            where client_id = any(?) and system_internal_id is distinct from ?::uuid)""")
                .param(clientIds.toArray(String[]::new))
                .param(system)
                .query(Boolean.class)
                .single();
    }

    /**
     * Gives the system these clients and no others.
     *
     * @throws no.systemtilgang.problem.Problem (409) when another system got one of them at this moment
     */
    public void assign(List<String> clientIds, UUID system) {
        String[] ids = clientIds.stream().sorted().toArray(String[]::new); // one order for all: no deadlock
        jdbc.sql("""
                        delete from systemtilgang.maskinporten_client
                        where system_internal_id = ? and client_id <> all(?)""").param(system).param(ids).update();
        jdbc.sql("""
                        insert into systemtilgang.maskinporten_client (client_id, system_internal_id)
                        select client_id, ? from unnest(?::text[]) as client_id
                        on conflict do nothing""").param(system).param(ids).update();
        if (anyTaken(clientIds, system)) {
            throw Code.CONFLICT.problem();
        }
    }
}
