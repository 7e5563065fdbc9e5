package no.systemtilgang.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reference data. Only migrations change it, so it is read once: a new version of the program brings new data and a
 * new start.
 */
@Component
public class Catalogue {

    private final Map<String, Package> packages;
    private final Map<String, Resource> resources;
    private final Map<String, Set<String>> packagesByResource;
    private final Map<String, Set<String>> packagesByRole;
    private final Map<String, Role> roles;

    Catalogue(JdbcClient jdbc) {
        packages = jdbc.sql("""
                        select urn, name_nb, name_nn, name_en, area_nb, description_nb as description, delegable, assignable
                        from systemtilgang.access_package""").query(Package.class).list().stream()
                .collect(Collectors.toUnmodifiableMap(Package::urn, Function.identity()));
        resources = jdbc.sql("""
                        select resource_id as id, type, name_nb, name_nn, name_en, owner_name,
                            description_nb as description, delegable
                        from systemtilgang.resource""").query(Resource.class).list().stream()
                .collect(Collectors.toUnmodifiableMap(Resource::id, Function.identity()));
        packagesByResource =
                pairs(jdbc, "select resource_id as key, package_urn as value from systemtilgang.package_resource");
        packagesByRole = pairs(jdbc, "select role_code as key, package_urn as value from systemtilgang.role_package");
        roles =
                jdbc
                        .sql("select code, name_nb, name_nn, name_en from systemtilgang.role")
                        .query(Role.class)
                        .list()
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Role::code, Function.identity()));
    }

    /** The package with this URN. */
    public Optional<Package> accessPackage(String urn) {
        return Optional.ofNullable(packages.get(urn));
    }

    /** The resource with this id. */
    public Optional<Resource> resource(String id) {
        return Optional.ofNullable(resources.get(id));
    }

    /** The resources that a package holds, sorted by name. */
    public List<Resource> resourcesOf(String packageUrn) {
        return resources.values().stream()
                .filter(it -> packagesHolding(it.id()).contains(packageUrn))
                .sorted(Comparator.comparing(Resource::nameNb))
                .toList();
    }

    /** The packages that hold a resource. */
    public Set<String> packagesHolding(String resourceId) {
        return packagesByResource.getOrDefault(resourceId, Set.of());
    }

    /** All packages that the roles hold together. */
    public Set<String> packagesOf(Collection<String> roles) {
        return roles.stream()
                .flatMap(role -> packagesByRole.getOrDefault(role, Set.of()).stream())
                .collect(toSet());
    }

    /** Whether one of the roles holds a package. */
    public boolean anyHolds(Collection<String> roles, String packageUrn) {
        return roles.stream()
                .anyMatch(role -> packagesByRole.getOrDefault(role, Set.of()).contains(packageUrn));
    }

    /** The roles that hold a package. */
    public Set<String> rolesHolding(String packageUrn) {
        return packagesByRole.entrySet().stream()
                .filter(it -> it.getValue().contains(packageUrn))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** The role with this code. */
    public Optional<Role> role(String code) {
        return Optional.ofNullable(roles.get(code));
    }

    /** All roles. */
    public Collection<Role> roles() {
        return roles.values();
    }

    private static Map<String, Set<String>> pairs(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Pair.class).list().stream()
                .collect(groupingBy(Pair::key, mapping(Pair::value, toSet())));
    }

    private record Pair(String key, String value) {}
}
