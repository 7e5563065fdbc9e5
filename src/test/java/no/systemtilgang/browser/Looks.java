package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;

/** Looks at a page as people do who see it in the dark, very narrow, in large letters or in colours of their own. */
final class Looks {

    private static final String CONTRAST = "color-contrast";

    /** One heading, a way past the menu, a label for each field, no text that is missing. */
    private static final String BUILT = """
            () => {
              const found = [];
              const main = document.querySelector('main#main[tabindex="-1"]');
              const first = document.querySelector('a[href], button, input:not([type=hidden]), select, textarea');
              if (document.querySelectorAll('h1').length !== 1) found.push('not one h1');
              if (document.documentElement.lang !== 'nb') found.push('lang ' + document.documentElement.lang);
              if (!main || first.getAttribute('href') !== '#main') found.push('no skip link to the content');
              if (/\\?\\?|\\{\\d/.test(document.title + document.body.innerText)) found.push('a text is missing: '
                  + (document.title + document.body.innerText).match(/.{0,60}(\\?\\?|\\{\\d).{0,60}/)[0]);
              document.querySelectorAll('input:not([type=hidden]), select, textarea, progress').forEach(it => {
                if (!it.labels.length) found.push('no label: ' + it.outerHTML);
              });
              return found;
            }""";

    /** Letters twice as large, and as much room between them as people may ask for (WCAG 1.4.4 and 1.4.12). */
    private static final String LARGE = """
            large => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(large ? `html { font-size: 200% }
                * { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }` : '');
              document.adoptedStyleSheets = [sheet];
            }""";

    private static final String CUT = """
            () => [...document.querySelectorAll('body *:not(input, textarea, select, option, progress, .ds-sr-only, .ds-skip-link)')]
              .filter(it => {
                const style = getComputedStyle(it);
                return style.overflow !== 'visible' && style.display !== 'none'
                  && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1);
              })
              .map(it => 'cut in large letters: ' + it.outerHTML.slice(0, 200))""";

    /** In colours that the reader chooses, backgrounds are gone: edges must still show what is what. */
    private static final String EDGELESS = """
            () => {
              const found = [];
              const edge = it => { const style = getComputedStyle(it);
                return style.borderBlockEndStyle !== 'none' && parseFloat(style.borderBlockEndWidth) > 0; };
              document.querySelectorAll('.ds-button:not([data-variant=tertiary]), input:not([type=hidden]), textarea, select, progress, .ds-alert')
                .forEach(it => { if (it.offsetParent && !edge(it)) found.push('no edge in forced colours: ' + it.outerHTML.slice(0, 200)); });
              const marked = document.querySelector('.st-nav a[aria-current]');
              document.querySelectorAll('.st-nav a:not([aria-current])').forEach(it => {
                if (marked && getComputedStyle(it).borderBottomColor === getComputedStyle(marked).borderBottomColor)
                  found.push('the menu does not show in forced colours where one is');
              });
              return found;
            }""";

    private Looks() {}

    /** All that is found. What has to be read first has the focus before anything else is tried. */
    static List<String> at(Page page) {
        Locator message = page.locator("[autofocus]").first();
        if (message.count() > 0) {
            assertThat(message).isFocused();
        }
        List<String> found = new ArrayList<>(texts(page, BUILT));
        found.addAll(Axe.findings(page, "html"));
        found.addAll(inOtherColours(page));
        page.evaluate(LARGE, true);
        found.addAll(tooWide(page, Pictures.WIDE));
        found.addAll(texts(page, CUT));
        page.evaluate(LARGE, false);
        page.setViewportSize(Axe.NARROWEST, Pictures.HIGH);
        found.addAll(Axe.findings(page, "html"));
        found.addAll(tooWide(page, Axe.NARROWEST));
        page.setViewportSize(Pictures.WIDE, Pictures.HIGH);
        return found;
    }

    private static List<String> inOtherColours(Page page) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<String> found = new ArrayList<>(Axe.findings(page, "html", CONTRAST));
        page.setViewportSize(Axe.NARROWEST, Pictures.HIGH);
        found.addAll(Axe.findings(page, "html", CONTRAST));
        page.setViewportSize(Pictures.WIDE, Pictures.HIGH);
        page.emulateMedia(
                new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setForcedColors(ForcedColors.ACTIVE));
        found.addAll(texts(page, EDGELESS));
        page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        return found;
    }

    private static List<String> tooWide(Page page, int width) {
        int needed = (Integer) page.evaluate("document.documentElement.scrollWidth");
        return needed > width ? List.of("needs " + needed + " of " + width + " points") : List.of();
    }

    @SuppressWarnings("unchecked") // the scripts answer with texts
    private static List<String> texts(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}
