package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;

/** Hands that use no mouse. */
class Keyboard {

    /** More stops than any of our pages has. */
    private static final int MOST_STOPS = 60;

    /** A tick box shows the focus on the field that it is in, and the skip link by coming up. */
    private static final String VISIBLE = """
            it => it.matches('.ds-skip-link') && it.clientHeight > 20 || [it, it.parentElement].some(each => {
                const style = getComputedStyle(each);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
            })""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes forward with Tab until the element has the focus, which must be seen there. */
    Keyboard tabTo(String selector) {
        page.locator(selector).waitFor();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.locator(selector).evaluate("it => it === document.activeElement")) {
                assertThat((Boolean) page.locator(selector).evaluate(VISIBLE))
                        .as("the focus is seen on " + selector)
                        .isTrue();
                return this;
            }
        }
        return fail("Tab never comes to " + selector + " on " + page.url());
    }

    /** Goes to the button or link with this text, and presses it. */
    Keyboard presses(String name) {
        return tabTo("main :is(a, button):has-text('" + name + "')").enter();
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
