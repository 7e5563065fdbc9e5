package no.systemtilgang.systemuser;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import no.systemtilgang.catalogue.Catalogue;
import no.systemtilgang.register.Powers;
import no.systemtilgang.systemuser.AccessDecision.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/**
 * What a system user may do at this moment: for its own organisation, or, when it is for clients, for those that are
 * added. The check that every use of a system user ends in, so it asks the database once, by keys; which packages
 * hold a resource is in memory.
 */
@Service
public class AccessDecisions {

    /** All that a decision depends on, as it stands committed; no row when there is no such system user. */
    static final String LOOK_UP = """
            select it.party_org_no, it.user_type, it.rights, it.access_packages, system.is_deleted as system_deleted, system.vendor_org_no as vendor,
                exists (select from systemtilgang.organisation as deleted
                    where deleted.is_deleted and deleted.org_no in (it.party_org_no, :party)) as organisation_deleted,
                exists (select from systemtilgang.system_user_client as client
                    where client.system_user_id = it.id and client.client_org_no = :party) as is_client
            from systemtilgang.system_user as it
            join systemtilgang.registered_system as system using (system_internal_id)
            where it.id = :id and not it.is_deleted""";

    private static final int MOST_REMEMBERED = 1_000_000; // characters

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    /** Those of one system mostly hold the same, to the letter: what is stored is understood once, not each time. */
    private final LoadingCache<Stored, Powers> understood = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .weigher((Stored it, Powers powers) -> it.length())
            .build(it -> Powers.fromJson(it.rights(), it.accessPackages()));

    AccessDecisions(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    private record Stored(String rights, String accessPackages) {

        int length() {
            return rights.length() + accessPackages.length();
        }
    }

    private record Found(
            String ownerOrgNo,
            boolean isForClients,
            Powers powers,
            String vendor,
            boolean systemDeleted,
            boolean organisationDeleted,
            boolean isClient) {

        /** A firm for whose clients a system user is may itself be one of them; it is not by being the firm. */
        boolean actsFor(String orgNo) {
            return isForClients ? isClient : ownerOrgNo.equals(orgNo);
        }
    }

    /** Decides. A system user of a deleted system may do nothing: it gets no token either. */
    public AccessDecision decide(AccessQuestion question) {
        return decide(question, anybodys -> true);
    }

    /** Decides for a vendor: there are no other system users than those of its own systems. */
    public AccessDecision decideFor(String vendorOrgNo, AccessQuestion question) {
        return decide(question, it -> it.vendor().equals(vendorOrgNo));
    }

    private AccessDecision decide(AccessQuestion question, Predicate<Found> mayBeAskedAbout) {
        return new AccessDecision(reason(question, mayBeAskedAbout));
    }

    /** A statement about what a question depends on. */
    StatementSpec about(AccessQuestion question, String sql) {
        return jdbc.sql(sql).param("id", question.systemUserId()).param("party", question.partyOrgNo());
    }

    private Reason reason(AccessQuestion question, Predicate<Found> mayBeAskedAbout) {
        if (question.resource() != null
                && catalogue.resource(question.resource()).isEmpty()) {
            return Reason.UnknownResource;
        }
        if (question.accessPackage() != null
                && catalogue.accessPackage(question.accessPackage()).isEmpty()) {
            return Reason.UnknownPackage;
        }
        return about(question, LOOK_UP)
                .query(this::read)
                .optional()
                .filter(mayBeAskedAbout)
                .map(it -> reason(question, it))
                .orElse(Reason.UnknownSystemUser);
    }

    private Reason reason(AccessQuestion question, Found found) {
        if (found.systemDeleted()) {
            return Reason.SystemDeleted;
        }
        if (!found.actsFor(question.partyOrgNo())) {
            return found.isForClients() ? Reason.NotAClient : Reason.OtherOrganisation;
        }
        if (found.organisationDeleted()) {
            return Reason.OrganisationDeleted;
        }
        return question.resource() == null
                ? ofPackage(question.accessPackage(), found.powers())
                : ofResource(question.resource(), found.powers());
    }

    private static Reason ofPackage(String urn, Powers powers) {
        return powers.packageUrns().contains(urn) ? Reason.PackageHeld : Reason.PackageNotHeld;
    }

    private Reason ofResource(String id, Powers powers) {
        if (powers.rights().stream().anyMatch(it -> it.names(id))) {
            return Reason.RightHeld;
        }
        Set<String> holding = catalogue.packagesHolding(id);
        return powers.packageUrns().stream().anyMatch(holding::contains)
                ? Reason.PackageHoldsResource
                : Reason.ResourceNotHeld;
    }

    private Found read(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getString("party_org_no"),
                SystemUser.isForClients(row.getString("user_type")),
                understood.get(new Stored(row.getString("rights"), row.getString("access_packages"))),
                row.getString("vendor"),
                row.getBoolean("system_deleted"),
                row.getBoolean("organisation_deleted"),
                row.getBoolean("is_client"));
    }
}
