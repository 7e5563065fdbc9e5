package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The tests of what others have written rest on this: bait that is taken for a part of a page is noticed. */
@BrowserTest
class BaitTest {

    @Test
    void whatHasBecomeAPartOfAPageIsNoticed(Visitor visitor) {
        visitor.opens("/smartcloud");
        Bait.isHarmless(visitor.page());

        visitor.page()
                .waitForConsoleMessage(() -> visitor.page()
                        .evaluate("html => document.body.insertAdjacentHTML('beforeend', html)", Bait.in("here")));
        visitor.page().waitForLoadState();

        assertThat(Bait.planted(visitor.page())).hasSize(4);
        assertThat(visitor.complaintsSoFar()).anyMatch(it -> it.startsWith("policy: "));
    }

    @Test
    void aScriptThatRanIsNoticedEvenWhenItsMarkupIsGone(Visitor visitor) {
        visitor.opens("/smartcloud");
        visitor.page().evaluate("top.caught = 1");

        assertThat(Bait.planted(visitor.page())).containsExactly("ran");
    }

    @Test
    void baitFitsWhereALineFits() {
        assertThat(Bait.in("the name of a field")).hasSizeLessThanOrEqualTo(255);
        assertThat(Bait.SHORT).hasSizeLessThan(40);
    }
}
