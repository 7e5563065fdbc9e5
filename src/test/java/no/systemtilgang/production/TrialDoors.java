package no.systemtilgang.production;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Every door of the trial, read from its controllers and from its issuer's own list, so that none is forgotten. */
final class TrialDoors {

    private static final String TRIAL = "no.systemtilgang.demo";

    private TrialDoors() {}

    record Door(String method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Door> all() {
        return Stream.concat(controllers().flatMap(TrialDoors::ofController), ofIssuer())
                .distinct();
    }

    private static Stream<Class<?>> controllers() {
        StandardEnvironment trial = new StandardEnvironment();
        trial.setActiveProfiles("demo");
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false, trial);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents(TRIAL).stream()
                .map(BeanDefinition::getBeanClassName)
                .map(it -> ClassUtils.resolveClassName(Objects.requireNonNull(it), null));
    }

    private static Stream<Door> ofController(Class<?> controller) {
        RequestMapping all = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String[] before = all == null ? new String[] {""} : all.path();
        return Stream.of(controller.getDeclaredMethods()).flatMap(it -> ofMethod(before, it));
    }

    private static Stream<Door> ofMethod(String[] before, Method method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        String[] after = mapping.path().length == 0 ? new String[] {""} : mapping.path();
        return Arrays.stream(before)
                .flatMap(first -> Arrays.stream(after)
                        .flatMap(second -> Stream.of(mapping.method())
                                .map(RequestMethod::name)
                                .map(it -> new Door(it, (first + second).replaceAll("\\{[^}]*}", "x")))));
    }

    private static Stream<Door> ofIssuer() {
        Stream<String> endpoints = AuthorizationServerSettings.builder().build().getSettings().values().stream()
                .map(String::valueOf)
                .filter(it -> it.startsWith("/"));
        return Stream.concat(
                        endpoints,
                        Stream.of("/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"))
                .flatMap(path -> Stream.of("GET", "POST").map(it -> new Door(it, path)));
    }
}
