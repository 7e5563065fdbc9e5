package no.systemtilgang.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads requests by the many. A deleted request is in no list. */
@Repository
public class RequestLists {

    private final JdbcClient jdbc;

    RequestLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The waiting requests of an organisation, newest first. */
    public List<Request> waiting(String partyOrgNo) {
        return jdbc.sql(Requests.SELECT + "status = 'New' and party_org_no = ? order by created desc")
                .param(partyOrgNo)
                .query(Requests::read)
                .list();
    }

    /**
     * A part of a system's requests of one type, whatever their status, in the order in which they were made. It goes on
     * behind a place, not behind a number of rows, so nothing is lost or doubled when requests come or go in between.
     *
     * @param created when the request at the place was made
     * @param id the id of the request at the place
     */
    public List<Request> ofSystem(String systemId, UserType type, Instant created, UUID id, int atMost) {
        return jdbc.sql(Requests.SELECT
                        + "system_id = ? and user_type = ? and (created, id) > (?, ?) order by created, id limit ?")
                .params(systemId, type.wire(), Timestamp.from(created), id, atMost)
                .query(Requests::read)
                .list();
    }
}
