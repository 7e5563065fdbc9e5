package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;

/** Pictures of whole pages, in {@code target/screenshots}. */
final class Pictures {

    static final int WIDE = 1280;
    static final int HIGH = 900;

    private static final int NARROW = 390;
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Pictures() {}

    /** Our own pages are also taken as on a telephone, where they must need no scrolling sideways. */
    static void take(Page page, String name) {
        page.waitForLoadState();
        page.evaluate("document.fonts.ready");
        save(page, FOLDER.resolve(name + ".png"));
        if (!page.url().contains("/camunda/")) {
            takeOnATelephone(page, name);
        }
    }

    static void takeOnATelephone(Page page, String name) {
        page.setViewportSize(NARROW, HIGH);
        Object width = page.evaluate("document.documentElement.scrollWidth");
        save(page, FOLDER.resolve("narrow").resolve(name + ".png"));
        page.setViewportSize(WIDE, HIGH);
        assertThat((Integer) width).as("width of %s on a telephone", name).isLessThanOrEqualTo(NARROW);
    }

    private static void save(Page page, Path file) {
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
