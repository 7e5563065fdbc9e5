package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What somebody writes who hopes that a page takes it for a part of its own: markup, script, and an expression as AngularJS,
 * Thymeleaf or the engine would evaluate it. What is asked for by it is missed (404), and heard by {@link Complaints} like
 * whatever the page's policy had to stop.
 */
final class Bait {

    /** The beginning alone, for what is shortened. */
    static final String SHORT = "{{7*7}}<img src=x onerror=caught=1>";

    private static final String ATTACK = SHORT + "${7*7}{{constructor.constructor('top.caught=1')()}}'\">"
            + "</title></textarea></script><img src=/caught><svg onload=top.caught=1>"
            + "<a href=javascript:top.caught=1>";

    /** All that a person can read on the page, what stands in its fields and above it included. */
    private static final String READ = """
            () => [document.title, document.body.innerText,
                ...[...document.querySelectorAll('input, textarea')].map(it => it.value),
                ...[...document.querySelectorAll('option')].map(it => it.textContent)].join('\\n')""";

    private static final String PLANTED = """
            () => [...document.querySelectorAll('[onerror], [onload], [src*=caught], [href^="javascript:top"]')]
                .map(it => it.outerHTML).concat(top.caught ? ['ran'] : [])""";

    private Bait() {}

    /** The bait that is laid in this field, in at most 255 characters. */
    static String in(String field) {
        return field + ": " + ATTACK;
    }

    /** The beginning of {@link #in}, as long as lists show it. */
    static String beginningIn(String field) {
        return in(field).substring(0, 70);
    }

    /** The page shows these texts as they were typed, and nothing of any bait has become a part of it. */
    static void isShown(Page page, String... texts) {
        for (String text : texts) {
            page.waitForFunction("text => (" + READ + ")().includes(text)", text);
        }
        isHarmless(page);
    }

    /** Nothing of any bait has become a part of the page. */
    static void isHarmless(Page page) {
        assertThat(planted(page)).as("planted in " + page.url()).isEmpty();
        assertThat((String) page.evaluate(READ)).doesNotContain("49<img", "49${", "$49");
    }

    @SuppressWarnings("unchecked")
    static List<String> planted(Page page) {
        return (List<String>) page.evaluate(PLANTED);
    }
}
