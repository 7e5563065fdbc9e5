package no.systemtilgang.http;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One of the paths at which a controller of ours answers, as the running application knows it: none can be forgotten. */
record Mapping(String method, String pattern, HandlerMethod handler) {

    /** All of the product's; in the trial's own everybody may do everything. */
    static List<Mapping> all(RequestMappingHandlerMapping mappings) {
        return everywhere(mappings).filter(it -> !it.isOfTheTrial()).toList();
    }

    /** The trial's own. */
    static List<Mapping> ofTheTrial(RequestMappingHandlerMapping mappings) {
        return everywhere(mappings).filter(Mapping::isOfTheTrial).toList();
    }

    private static Stream<Mapping> everywhere(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(it -> it.getValue().getBeanType().getPackageName().startsWith("no.systemtilgang."))
                .flatMap(it -> of(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(Mapping::toString));
    }

    private static Stream<Mapping> of(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                        .stream().map(method -> new Mapping(method.name(), pattern, handler)));
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** Whether programs call it with a token; people come with a session otherwise. */
    boolean isApi() {
        return pattern.startsWith("/authentication/") || pattern.startsWith("/authorization/");
    }

    private boolean isOfTheTrial() {
        return handler.getBeanType().getPackageName().startsWith("no.systemtilgang.demo");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
