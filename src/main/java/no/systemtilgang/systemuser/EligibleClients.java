package no.systemtilgang.systemuser;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.systemtilgang.catalogue.Catalogue;
import no.systemtilgang.catalogue.Package;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.Party;
import no.systemtilgang.party.SearchText;
import no.systemtilgang.systemuser.NotAdded.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Whom a system user can be given to act for: clients that are not deleted and from which its firm holds every package
 * that it has, and the firm itself where every package may be used by one's own ({@code facts/altinn-ui.md} §3.5). The
 * lists offer clients only, and not those that are already added.
 */
@Repository
public class EligibleClients {

    /** More than these are not counted: a firm of tens of thousands waits for a page, not for their number. */
    public static final int MOST_COUNTED = 1_000;

    private static final String IN_ORDER = " order by client_name, client_org_no limit :limit";

    /** The statement of {@link #count}. */
    static final String COUNT = "select count(*) from (" + offered(Excerpt.condition("link"), IN_ORDER) + ") as client";

    private static final String BEFORE = "select client_org_no as org_no, client_name as name from ("
            + offered(Excerpt.upTo("link"), "")
            + ") as client order by client_name desc, client_org_no desc offset :limit limit 1";

    /** The statement of {@link #page}. */
    static final String PAGE = """
            select party_id as id, party_uuid as uuid, organisation.org_no, organisation.name
            from (%s) as client join systemtilgang.organisation on org_no = client_org_no
            order by client_name, client_org_no limit :limit""".formatted(offered(Excerpt.condition("link"), IN_ORDER));

    private static final String REFUSED =
            """
            select * from (
                select asked.org_no, name, is_deleted,
                    exists (select from systemtilgang.client_relation
                        where firm_org_no = :firm and client_org_no = asked.org_no %1$s)
                    or exists (select from systemtilgang.organisation_grant
                        where firm_org_no = :firm and client_org_no = asked.org_no %1$s) as is_client,
                    array(select urn from %2$s where %3$s) as lacking
                from unnest(:orgNos::text[]) as asked (org_no) left join lateral (
                    select name, is_deleted from systemtilgang.organisation where organisation.org_no = asked.org_no %1$s
                ) as known on true
            ) as answer
            where name is null or is_deleted or not is_client or lacking <> '{}'""".formatted(Lookup.BY_ITSELF, Holdings.WANTED, Holdings.lacking("asked.org_no"));

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    EligibleClients(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** Clients that can be added, sorted by name as in Norwegian. */
    public List<Party> page(SystemUser user, Excerpt excerpt) {
        return of(user, excerpt, PAGE).query(Party.class).list();
    }

    /** How many clients that a search finds can be added; one more than {@link #MOST_COUNTED} where they are more. */
    public long count(SystemUser user, SearchText search) {
        int most = MOST_COUNTED + 1;
        return Math.min(
                most,
                of(user, new Excerpt(search, null, most), COUNT)
                        .query(Long.class)
                        .single());
    }

    /** Where the part before this one begins: after this client; from the beginning when there is none. */
    public Optional<Organisation> before(SystemUser user, Excerpt excerpt) {
        return of(user, excerpt, BEFORE).query(Organisation.class).optional();
    }

    /** Why this organisation cannot be added, if so; one that is already added can. */
    public Optional<NotAdded> refusal(SystemUser user, String orgNo) {
        return refusals(user, List.of(orgNo)).stream().findFirst();
    }

    /** Which of these organisations cannot be added, each with its reason. */
    public List<NotAdded> refusals(SystemUser user, Collection<String> orgNos) {
        Set<String> others = new LinkedHashSet<>(orgNos);
        List<NotAdded> refusals = new ArrayList<>();
        if (others.remove(user.partyOrgNo())) {
            own(user).ifPresent(refusals::add);
        }
        refusals.addAll(jdbc.sql(REFUSED)
                .param("firm", user.partyOrgNo())
                .param("packages", packages(user))
                .param("orgNos", others.toArray(String[]::new))
                .query(EligibleClients::refused)
                .list());
        return refusals;
    }

    /**
     * Keeps what makes organisations clients of the system user's firm as it is until the transaction ends, so that
     * nobody becomes a client's assignee while the relation ends. Waits for those who change it now.
     */
    void hold(SystemUser user, Collection<String> orgNos) {
        for (String link : List.of("client_relation", "organisation_grant")) {
            jdbc.sql("""
                            select count(*) from (select unnest(?::text[]) as org_no order by 1) as asked, lateral (
                                select from systemtilgang.%s where firm_org_no = ? and client_org_no = asked.org_no
                                %s for key share) as held""".formatted(link, Lookup.BY_ITSELF))
                    .params(orgNos.toArray(String[]::new), user.partyOrgNo())
                    .query(Long.class)
                    .single();
        }
    }

    private Optional<NotAdded> own(SystemUser user) {
        List<String> onlyForClients = user.powers().packageUrns().stream()
                .filter(urn ->
                        !catalogue.accessPackage(urn).map(Package::assignable).orElse(false))
                .distinct()
                .toList();
        return onlyForClients.isEmpty()
                ? Optional.empty()
                : Optional.of(new NotAdded(user.partyOrgNo(), null, Reason.NOT_FOR_OWN_USE, onlyForClients));
    }

    /** A statement about the clients of the system user's firm. */
    StatementSpec of(SystemUser user, Excerpt excerpt, String sql) {
        Set<String> roles = new HashSet<>();
        user.powers().packageUrns().forEach(urn -> roles.addAll(catalogue.rolesHolding(urn)));
        return jdbc.sql(sql)
                .params(excerpt.parameters())
                .param("systemUser", user.id())
                .param("firm", user.partyOrgNo())
                .param("roles", roles.toArray(String[]::new))
                .param("packages", packages(user));
    }

    private static String[] packages(SystemUser user) {
        return user.powers().packageUrns().stream().distinct().toArray(String[]::new);
    }

    /** Each part is cut by itself, so that a page reads little more than its own rows from the indexes. */
    private static String offered(String excerpt, String cut) {
        return "(" + offered("client_relation", "role_code = any(:roles)", excerpt) + cut + ") union ("
                + offered("organisation_grant", "package_urn = any(:packages)", excerpt) + cut + ")";
    }

    private static String offered(String link, String condition, String excerpt) {
        return """
                select distinct client_name, client_org_no from systemtilgang.%1$s as link
                where firm_org_no = :firm and %2$s and %3$s
                    and not exists (select from systemtilgang.system_user_client as added
                        where system_user_id = :systemUser and added.client_org_no = link.client_org_no %4$s)
                    and not exists (select from systemtilgang.organisation
                        where org_no = link.client_org_no and is_deleted %4$s)
                    and %5$s""".formatted(link, condition, excerpt, Lookup.BY_ITSELF, Holdings.all("link.client_org_no"));
    }

    private static NotAdded refused(ResultSet row, int number) throws SQLException {
        Reason reason = row.getString("name") == null
                ? Reason.UNKNOWN
                : row.getBoolean("is_deleted")
                        ? Reason.DELETED
                        : row.getBoolean("is_client") ? Reason.LACKS_PACKAGES : Reason.NOT_A_CLIENT;
        List<String> lacking = reason == Reason.LACKS_PACKAGES
                ? List.of((String[]) row.getArray("lacking").getArray())
                : List.of();
        return new NotAdded(row.getString("org_no"), row.getString("name"), reason, lacking);
    }
}
