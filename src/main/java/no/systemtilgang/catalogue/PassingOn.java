package no.systemtilgang.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.systemtilgang.catalogue.Missing.Kind;
import no.systemtilgang.catalogue.Missing.Reason;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may pass on what: through role, package and resource, or by direct grant. To hold is not enough, a thing must
 * also be open for passing on ({@code facts/altinn-api.md} §7.3).
 */
@Component
public class PassingOn {

    private final Catalogue catalogue;
    private final JdbcClient jdbc;

    PassingOn(Catalogue catalogue, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    /**
     * Checks a person's power to pass things on for an organisation.
     *
     * @param roles the person's roles in that organisation
     * @return each item that fails, with its reason; empty when all may be passed on
     */
    public List<Missing> missing(
            String personId,
            String orgNo,
            Collection<String> roles,
            Collection<String> resourceIds,
            Collection<String> packageUrns) {
        Set<String> heldPackages = new HashSet<>(catalogue.packagesOf(roles));
        List<Missing> withoutGrants = missing(resourceIds, packageUrns, Set.of(), heldPackages);
        if (withoutGrants.isEmpty()) {
            return withoutGrants;
        }
        Set<String> heldResources = new HashSet<>();
        jdbc.sql("select package_urn, resource_id from systemtilgang.direct_grant where person_id = ? and org_no = ?")
                .params(personId, orgNo)
                .query((RowCallbackHandler) row -> {
                    heldPackages.add(row.getString("package_urn"));
                    heldResources.add(row.getString("resource_id"));
                });
        return missing(resourceIds, packageUrns, heldResources, heldPackages);
    }

    private List<Missing> missing(
            Collection<String> resourceIds,
            Collection<String> packageUrns,
            Set<String> heldResources,
            Set<String> heldPackages) {
        List<Missing> missing = new ArrayList<>();
        resourceIds.forEach(id -> resource(id, heldResources, heldPackages).ifPresent(missing::add));
        packageUrns.forEach(urn -> accessPackage(urn, heldPackages).ifPresent(missing::add));
        return missing;
    }

    private Optional<Missing> resource(String id, Set<String> heldResources, Set<String> heldPackages) {
        Optional<Resource> resource = catalogue.resource(id);
        String name = resource.map(Resource::nameNb).orElse(id);
        if (resource.isEmpty() || !resource.get().canBePassedOn()) {
            return Optional.of(new Missing(Kind.RESOURCE, id, name, Reason.RESOURCE_NOT_DELEGABLE));
        }
        boolean held = heldResources.contains(id)
                || catalogue.packagesHolding(id).stream().anyMatch(heldPackages::contains);
        return held ? Optional.empty() : Optional.of(new Missing(Kind.RESOURCE, id, name, Reason.MISSING_ROLE_ACCESS));
    }

    private Optional<Missing> accessPackage(String urn, Set<String> heldPackages) {
        if (heldPackages.contains(urn)) {
            return Optional.empty();
        }
        String name = catalogue.accessPackage(urn).map(Package::nameNb).orElse(urn);
        return Optional.of(new Missing(Kind.PACKAGE, urn, name, Reason.MISSING_PACKAGE_ACCESS));
    }
}
