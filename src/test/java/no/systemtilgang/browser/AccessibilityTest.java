package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everybody can use every page, in each state that it can be in, whatever their sight, screen and browser. */
@BrowserTest
class AccessibilityTest {

    /** They only lead elsewhere, or are a file. */
    private static final Set<String> NO_PAGES = Set.of(
            "/",
            "/login/ended",
            "/login/leave",
            "/login/leaving",
            "/systemtilgang/lenke",
            "/systemtilgang/logg.csv",
            "/systemtilgang/sprak",
            "/systemtilgang/{id}/klienter/liste",
            "/smartcloud/connect");

    private final ApplicationContext context;
    private final RequestMappingHandlerMapping mappings;

    @Autowired
    AccessibilityTest(ApplicationContext context, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.context = context;
        this.mappings = requestMappingHandlerMapping;
    }

    @TestFactory
    Stream<DynamicTest> everyPageInEveryState(Visitor visitor) {
        Sweep sweep = new Sweep(visitor, pages());
        return Stream.concat(
                Stream.of(
                                new OverviewStates(context, sweep),
                                new RequestStates(context, sweep),
                                new AccessStates(context, sweep),
                                new CreationStates(context, sweep),
                                new OtherStates(context, sweep))
                        .flatMap(PageStates::all),
                Stream.of(dynamicTest(
                        "no page was left out", () -> assertThat(sweep.unseen()).isEmpty())));
    }

    /** The paths of all pages, from the controllers; where two fit, the one with fewer variables stands first. */
    private List<String> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(it -> isPage(it.getKey(), it.getValue()))
                .flatMap(it -> it.getKey().getPatternValues().stream())
                .filter(it -> !NO_PAGES.contains(it))
                .sorted(Comparator.comparingLong(
                                (String it) -> it.chars().filter(c -> c == '{').count())
                        .thenComparing(it -> it))
                .toList();
    }

    private static boolean isPage(RequestMappingInfo mapping, HandlerMethod handler) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Class<?> type = handler.getBeanType();
        return type.getPackageName().startsWith("no.systemtilgang.")
                && (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && !AnnotatedElementUtils.hasAnnotation(type, ResponseBody.class)
                && !handler.hasMethodAnnotation(ResponseBody.class);
    }
}
