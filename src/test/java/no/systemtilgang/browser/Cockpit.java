package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Camunda's Cockpit as the process owner uses it. */
class Cockpit {

    private final Visitor owner;
    private final Page page;

    private Cockpit(Visitor owner) {
        this.owner = owner;
        this.page = owner.page();
    }

    /** Logs the process owner in. */
    static Cockpit of(Visitor owner) {
        owner.opens("/camunda/app/cockpit/").logsInAs(Person.PROSESS_EIER);
        return new Cockpit(owner);
    }

    /** The diagram of an instance has a token on this activity. */
    Cockpit seesTheTokenAt(String instanceId, String activity) {
        show(instanceId);
        assertThat(page.locator(".djs-element[data-element-id='%s']".formatted(activity)))
                .isVisible();
        assertThat(page.locator(".djs-overlays[data-container-id='%s'] .instance-count".formatted(activity)))
                .hasText("1");
        assertThat(page.locator(".djs-overlays .instance-count:visible")).hasCount(1);
        return this;
    }

    /** The diagram of an instance shows work going on at this activity, whose parts are counted with it. */
    Cockpit seesTheWorkAt(String instanceId, String activity) {
        show(instanceId);
        assertThat(page.locator(".djs-overlays[data-container-id='%s'] .instance-count".formatted(activity)))
                .isVisible();
        assertThat(page.locator("body")).containsText("nrOfCompletedInstances");
        return this;
    }

    /** The instance has ended. */
    Cockpit seesNoMoreOf(String instanceId) {
        show(instanceId);
        assertThat(page.locator("body"))
                .containsText("Process instance with ID " + instanceId + " has been completed.");
        return this;
    }

    Cockpit takesAPicture(String name) {
        owner.takesAPicture(name);
        return this;
    }

    private void show(String instanceId) {
        page.navigate("about:blank"); // another fragment alone would load nothing
        owner.opens("/camunda/app/cockpit/default/#/process-instance/" + instanceId + "/runtime");
    }
}
