package no.systemtilgang.security;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Where the login provider sends the browser, in a frame that nobody sees, when the person has logged out of it elsewhere
 * (OpenID Connect Front-Channel Logout 1.0). Such a frame brings no cookie of ours, so the provider's name for its session
 * counts: it is known to the two of us alone, and all it can do is to end that session.
 */
@Controller
class FrontChannelLogout {

    private final LoginSettings settings;
    private final LiveLogins live;

    FrontChannelLogout(LoginSettings settings, LiveLogins live) {
        this.settings = settings;
        this.live = live;
    }

    @GetMapping("/login/ended")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ended(@RequestParam(name = "iss") String issuer, @RequestParam String sid) {
        if (settings.issuer().equals(issuer)) {
            live.end(sid);
        }
    }
}
