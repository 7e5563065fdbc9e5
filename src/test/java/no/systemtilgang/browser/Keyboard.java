package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;

/** Hands that use no mouse. */
class Keyboard {

    /** More stops than any of our pages has. */
    private static final int MOST_STOPS = 60;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes forward with Tab until the element has the focus. */
    Keyboard tabTo(String selector) {
        page.locator(selector).waitFor();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.locator(selector).evaluate("it => it === document.activeElement")) {
                return this;
            }
        }
        return fail("Tab never comes to " + selector + " on " + page.url());
    }

    Keyboard types(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keyboard space() {
        page.keyboard().press("Space");
        return this;
    }

    Keyboard enter() {
        page.keyboard().press("Enter");
        return this;
    }
}
