package no.systemtilgang.portal;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What one sees after logging out, when a login did not succeed, and when it has ended before a form was sent. */
@Controller
class LoginPages {

    private static final Map<String, String> REASONS = Map.of("niva", "login.low", "ukjent", "login.unknown");

    @GetMapping("/login/out")
    String loggedOut(Model model) {
        return page("login.out", model);
    }

    /** On the way to the login provider, to log out there too. */
    @GetMapping("/login/leaving")
    String leaving(Model model) {
        model.addAttribute("onward", "/login/leave");
        return page("login.out", model);
    }

    @GetMapping("/login/expired")
    String expired(Model model) {
        return page("login.expired", model);
    }

    @GetMapping("/login/failed")
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String failed(@RequestParam(defaultValue = "") String grunn, Model model) {
        model.addAttribute("failed", true);
        return page(REASONS.getOrDefault(grunn, "login.failed"), model);
    }

    private static String page(String words, Model model) {
        model.addAttribute("words", words);
        return "portal/logged-out";
    }
}
