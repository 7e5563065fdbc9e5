package no.systemtilgang.portal;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Whoever is signed in, for the header of every page. */
@ControllerAdvice
class SignedIn {

    /** The name that the header shows. */
    record User(String name) {}

    @ModelAttribute("user")
    User user(Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof OidcUser person
                ? new User(person.getFullName())
                : null;
    }
}
