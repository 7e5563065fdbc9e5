package no.systemtilgang.systemuser;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.party.Party;
import no.systemtilgang.systemuser.FirmClient.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clients of a firm, with what it holds from each, whatever its system users may do ({@code A1}). */
@Repository
public class FirmClients {

    private static final String HELD = """
            select party_id, party_uuid, org_no, name, role, array_agg(package_urn order by package_urn) as packages
            from (
                select client_org_no, regexp_replace(urn, '^.*:', '') as role, package_urn
                from systemtilgang.client_relation
                join systemtilgang.role on code = role_code
                join systemtilgang.role_package using (role_code)
                where firm_org_no = :firm
                union all
                select client_org_no, 'rettighetshaver', package_urn
                from systemtilgang.organisation_grant where firm_org_no = :firm
            ) as access join systemtilgang.organisation on org_no = client_org_no
            where not is_deleted and %s
            group by party_id, party_uuid, org_no, name, role
            order by name, org_no, role""".formatted(Holdings.all("access.client_org_no"));

    private final JdbcClient jdbc;

    FirmClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The firm's clients from which it holds all of these packages, sorted by name as in Norwegian. */
    public List<FirmClient> of(String firmOrgNo, Collection<String> packageUrns) {
        return jdbc
                .sql(HELD)
                .param("firm", firmOrgNo)
                .param("packages", packageUrns.toArray(String[]::new))
                .query(FirmClients::read)
                .stream()
                .collect(groupingBy(Row::party, LinkedHashMap::new, mapping(Row::access, toList())))
                .entrySet()
                .stream()
                .map(it -> new FirmClient(it.getKey(), it.getValue()))
                .toList();
    }

    private record Row(Party party, Access access) {}

    private static Row read(ResultSet row, int number) throws SQLException {
        Party party = new Party(
                row.getInt("party_id"),
                row.getObject("party_uuid", UUID.class),
                row.getString("org_no"),
                row.getString("name"));
        List<String> packages = List.of((String[]) row.getArray("packages").getArray());
        return new Row(party, new Access(row.getString("role"), packages));
    }
}
