package no.systemtilgang.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;

/**
 * The right to use one resource, named by one or more attributes. The action is kept but decides nothing
 * ({@code facts/altinn-api.md} §3.0).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Right(String action, List<ResourceAttribute> resource) {

    /** The attribute id that names a resource in the resource register. */
    public static final String RESOURCE = "urn:altinn:resource";

    /** The right to one resource of the resource register. */
    public static Right to(String resourceId) {
        return new Right(null, List.of(new ResourceAttribute(RESOURCE, resourceId)));
    }

    /** Whether both name the same resource, in whatever order. */
    public boolean sameResource(Right other) {
        return resource.size() == other.resource.size() && Set.copyOf(resource).equals(Set.copyOf(other.resource));
    }

    /** Whether it names this resource of the resource register, alone or among others. */
    public boolean names(String resourceId) {
        return resource.contains(new ResourceAttribute(RESOURCE, resourceId));
    }

    /** The ids of the resources, for the check of who may pass them on. */
    public List<String> resourceIds() {
        return resource.stream().map(ResourceAttribute::value).toList();
    }
}
