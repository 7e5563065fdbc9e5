package no.systemtilgang.process.guard;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.systemtilgang.identity.Authorities;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the engine's authorizations equal to the table in the configuration, at every start; others are removed. */
@Component
@Order(1)
class Grants implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Grants.class);

    private final AuthorizationService authorizations;
    private final Table table;

    Grants(AuthorizationService authorizations, Table table) {
        this.authorizations = authorizations;
        this.table = table;
    }

    /** The table {@code systemtilgang.engine.grants}. */
    @ConfigurationProperties("systemtilgang.engine")
    record Table(List<Grant> grants) {

        /** The groups that have any grant at all. */
        Set<String> groups() {
            return grants.stream().map(Grant::group).collect(Collectors.toSet());
        }

        /** Whether one of the groups has this permission for the resource, by its id or for all of its kind. */
        boolean allow(Collection<String> groups, Permission permission, Resource resource, String resourceId) {
            return grants.stream()
                    .anyMatch(it -> groups.contains(it.group()) && it.allows(permission, resource, resourceId));
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Set<String> kept = new HashSet<>();
        table.grants().forEach(grant -> kept.add(apply(grant)));
        authorizations.createAuthorizationQuery().list().stream()
                .filter(it -> !kept.contains(it.getId()) && !letsEndUsersReadAFilter(it))
                .forEach(it -> {
                    LOG.warn("Removing an authorization that is not in the configuration: {}", it);
                    authorizations.deleteAuthorization(it.getId());
                });
    }

    private String apply(Grant grant) {
        Authorization authorization = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .singleResult();
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(grant.group());
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.id());
        }
        authorization.setPermissions(grant.enginePermissions());
        return authorizations.saveAuthorization(authorization).getId();
    }

    /** Filters have generated ids; that end users read one is set where it is made. */
    private static boolean letsEndUsersReadAFilter(Authorization it) {
        return it.getResourceType() == Resources.FILTER.resourceType()
                && !Authorization.ANY.equals(it.getResourceId())
                && it.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                && Authorities.END_USERS.equals(it.getGroupId())
                && permissionsOf(it).equals(Set.of(Permissions.READ));
    }

    private static Set<Permission> permissionsOf(Authorization it) {
        Permission[] known = ResourceTypeUtil.getPermissionsByResourceType(it.getResourceType());
        Set<Permission> given = new HashSet<>(List.of(it.getPermissions(known)));
        given.remove(Permissions.NONE);
        return given;
    }
}
