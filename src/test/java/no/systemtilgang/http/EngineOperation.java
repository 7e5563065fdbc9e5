package no.systemtilgang.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * An operation of the engine's REST, as its own classes declare it.
 *
 * @param path below the root, with a name in braces for each value
 */
record EngineOperation(String method, String path) implements Comparable<EngineOperation> {

    private static final String OF_A_NAMED_ENGINE = "/engine";

    /** All operations of the engine, each once. */
    static List<EngineOperation> ofTheEngine() {
        Set<EngineOperation> found = new TreeSet<>();
        CamundaRestResources.getResourceClasses().stream()
                .filter(it -> !pathOf(it).startsWith(OF_A_NAMED_ENGINE))
                .forEach(it -> walk(it, pathOf(it), found));
        return List.copyOf(found);
    }

    /** All operations of these JAX-RS classes: those of the web applications' own. */
    static List<EngineOperation> of(Set<Class<?>> resources) {
        Set<EngineOperation> found = new TreeSet<>();
        resources.stream()
                .filter(it -> AnnotatedElementUtils.hasAnnotation(it, Path.class))
                .forEach(it -> walk(it, pathOf(it), found));
        return List.copyOf(found);
    }

    private static void walk(Class<?> resource, String above, Set<EngineOperation> found) {
        for (Method method : resource.getMethods()) {
            Path path = AnnotatedElementUtils.findMergedAnnotation(method, Path.class);
            HttpMethod verb = AnnotatedElementUtils.findMergedAnnotation(method, HttpMethod.class);
            String below = clean(above + "/" + (path == null ? "" : path.value()));
            if (verb != null) {
                found.add(new EngineOperation(verb.value(), below));
            } else if (path != null) {
                walk(method.getReturnType(), below, found);
            }
        }
    }

    private static String pathOf(Class<?> resource) {
        return clean(
                AnnotatedElementUtils.findMergedAnnotation(resource, Path.class).value());
    }

    /** One slash before each part, none at the end, and no pattern behind a name. */
    private static String clean(String path) {
        return ("/" + path)
                .replaceAll("\\{\\s*([^:}\\s]+)[^}]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }

    @Override
    public int compareTo(EngineOperation other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
