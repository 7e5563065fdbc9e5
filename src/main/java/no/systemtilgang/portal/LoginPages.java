package no.systemtilgang.portal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What one sees after logging out, and when a login did not succeed. */
@Controller
class LoginPages {

    @GetMapping("/login/out")
    String loggedOut() {
        return "portal/logged-out";
    }

    @GetMapping("/login/failed")
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String failed(Model model) {
        model.addAttribute("failed", true);
        return "portal/logged-out";
    }
}
