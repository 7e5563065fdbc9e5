package no.systemtilgang.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the service says of its accessibility, to everybody ({@code facts/altinn-ui.md} §5.1). */
@Controller
class AccessibilityPage {

    @GetMapping("/tilgjengelighet")
    String show() {
        return "portal/accessibility";
    }
}
