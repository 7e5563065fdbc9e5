package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for what keeps people from using a page: axe-core's rules, on a wide screen and on a very narrow one. */
final class Axe {

    private static final Path SCRIPT = Path.of("node_modules", "axe-core", "axe.min.js");
    static final int NARROWEST = 320;

    /** What fades in has the colours that count when it has come. */
    private static final String RUN = """
            ([selector, rules]) => Promise.allSettled(document.getAnimations()
                    .filter(it => it.effect.getComputedTiming().endTime !== Infinity).map(it => it.finished))
                .then(() => axe.run(selector, {resultTypes: ['violations'], ...(rules.length ? {runOnly: rules} : {})}))
                .then(result => result.violations.flatMap(rule =>
                    rule.nodes.map(node => rule.id + ' (' + rule.help + '): ' + node.html + ' ' + node.failureSummary)))""";

    private Axe() {}

    /** Neither the page nor its narrow form has anything to find, and the narrow one needs no scrolling sideways. */
    static void check(Page page) {
        check(page, "html");
        page.setViewportSize(NARROWEST, Pictures.HIGH);
        check(page, "html");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url())
                .isLessThanOrEqualTo(NARROWEST);
        page.setViewportSize(Pictures.WIDE, Pictures.HIGH);
    }

    /** A part of a page that is not ours. */
    static void check(Page page, String selector) {
        assertThat(findings(page, selector)).as(selector + " of " + page.url()).isEmpty();
    }

    /** What is found in a part of a page, by these rules or by all. */
    @SuppressWarnings("unchecked") // the script answers with texts
    static List<String> findings(Page page, String selector, String... rules) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(script());
        }
        return (List<String>) page.evaluate(RUN, List.of(selector, List.of(rules)));
    }

    private static String script() {
        try {
            return Files.readString(SCRIPT);
        } catch (IOException e) {
            throw new UncheckedIOException("axe-core is fetched by npm, as the design system is", e);
        }
    }
}
