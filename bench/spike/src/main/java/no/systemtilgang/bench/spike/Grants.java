package no.systemtilgang.bench.spike;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/** The few grants that the spike needs beside the tasks. */
final class Grants {

    private Grants() {}

    static Authorization of(String group, Resource resource, String id) {
        return grant(group, resource, id, Permissions.READ);
    }

    static Authorization readTasks(String group) {
        return grant(group, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ_TASK);
    }

    private static Authorization grant(String group, Resource resource, String id, Permission permission) {
        AuthorizationEntity grant = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(permission);
        return grant;
    }
}
