package no.systemtilgang.portal;

import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Whoever is signed in, and whom the person acts for, for the header of every page. */
@ControllerAdvice
class SignedIn {

    private final ActingFor actingFor;
    private final RequestViews names;

    SignedIn(ActingFor actingFor, RequestViews names) {
        this.actingFor = actingFor;
        this.names = names;
    }

    @ModelAttribute("user")
    User user(Authentication login) {
        return login != null && login.getPrincipal() instanceof OidcUser person
                ? new User(person.getFullName(), login)
                : null;
    }

    /** What the header shows. Only a page that has a header asks whom the person acts for. */
    final class User {

        private final String name;
        private final Authentication login;

        private User(String name, Authentication login) {
            this.name = name;
            this.login = login;
        }

        public String getName() {
            return name;
        }

        /** Whom the person acts for; null for somebody without a role anywhere. */
        public ActsFor getActsFor() {
            Actor.Person person = Callers.person(login).orElseThrow();
            return actingFor
                    .now(person)
                    .map(it -> new ActsFor(names.nameOf(it.orgNo()), it.others()))
                    .orElseGet(() -> actingFor.isAnywhere(person) ? new ActsFor(null, true) : null);
        }
    }

    /** An organisation, null before one is chosen, and whether there are others to change to. */
    record ActsFor(String name, boolean others) {}
}
