package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.systemtilgang.identity.Actor;

/** Goes from page to page and looks closely at each; remembers where it was. */
class Sweep {

    /** The only page that is what it is although it is a refusal. */
    private static final String FAILED = "/login/failed";

    private final Visitor visitor;
    private final List<String> pages;
    private final Set<String> seen = new HashSet<>();
    private final List<String> found = new ArrayList<>();
    private final Map<String, String> titles = new HashMap<>();
    private int status;

    /** @param pages the patterns of the pages' paths, the more special one first */
    Sweep(Visitor visitor, List<String> pages) {
        this.visitor = visitor;
        this.pages = pages;
        visitor.page().onResponse(it -> status = it.request().isNavigationRequest() ? it.status() : status);
    }

    Page page() {
        return visitor.page();
    }

    Visitor visitor() {
        return visitor;
    }

    Sweep as(Actor.Person person) {
        visitor.becomes(person);
        return this;
    }

    Sweep opens(String path) {
        visitor.opens(path);
        return this;
    }

    /** The next page is answered with this status. */
    Sweep expects(int status) {
        visitor.isGoingToBeTold(status);
        return this;
    }

    Sweep presses(String button) {
        page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        page().waitForLoadState();
        return this;
    }

    /** Looks at the page in the state in which it is now. */
    Sweep sees(String state) {
        String here = pattern();
        String title = page().title();
        String place = here + ", " + state + ", status " + status + ": ";
        Looks.at(page()).forEach(it -> found.add(place + it));
        if (status == 200 || here.equals(FAILED)) {
            seen.add(here);
            if (!titles.computeIfAbsent(title, it -> here).equals(here)) {
                found.add(place + "«" + title + "» is the title of " + titles.get(title) + " too");
            }
        }
        return this;
    }

    /** Nothing was found since the last time. */
    void isClean() {
        List<String> all = List.copyOf(found);
        found.clear();
        assertThat(all).isEmpty();
    }

    /** The pages that were never looked at. */
    List<String> unseen() {
        return pages.stream().filter(it -> !seen.contains(it)).toList();
    }

    private String pattern() {
        String path = URI.create(page().url()).getPath();
        return pages.stream()
                .filter(it -> path.matches(it.replaceAll("\\{[^}]+}", "[^/]+")))
                .findFirst()
                .orElse(path);
    }
}
