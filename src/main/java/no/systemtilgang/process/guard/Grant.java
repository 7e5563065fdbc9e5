package no.systemtilgang.process.guard;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;

/** What a group may do with a resource of the engine: one line of the table in {@code application.yaml}. */
record Grant(String group, Resources resource, String id, List<String> permissions) {

    /** The permissions as the engine knows them for this kind of resource. */
    Permission[] enginePermissions() {
        return permissions.stream().map(this::permission).toArray(Permission[]::new);
    }

    /** Whether this grant gives the permission for the resource, by its id or for all of its kind. */
    boolean allows(Permission permission, Resource wanted, String resourceId) {
        return wanted.resourceType() == resource.resourceType()
                && (id.equals(Authorization.ANY) || id.equals(resourceId))
                && permissions.contains(permission.getName());
    }

    private Permission permission(String name) {
        Resource kind = resource;
        Permission[] known = ResourceTypeUtil.getPermissionsByResourceType(kind.resourceType());
        return Arrays.stream(known)
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "systemtilgang.engine.grants: " + resource + " has no permission " + name));
    }
}
