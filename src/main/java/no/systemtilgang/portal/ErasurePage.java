package no.systemtilgang.portal;

import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.identity.Erasure;
import no.systemtilgang.problem.Code;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A process owner erases a person, by pseudonym: no name or number is in an address or a log. */
@Controller
@RequestMapping("/systemtilgang/kontroll/sletting")
class ErasurePage {

    private final Authorities authorities;
    private final Erasure erasure;
    private final Notices notices;

    ErasurePage(Authorities authorities, Erasure erasure, Notices notices) {
        this.authorities = authorities;
        this.erasure = erasure;
        this.notices = notices;
    }

    @GetMapping
    String show(Authentication login) {
        requireProcessOwner(login);
        return "portal/erasure";
    }

    @PostMapping
    ModelAndView erase(@RequestParam(defaultValue = "") String person, Authentication login, RedirectAttributes next) {
        boolean erased = erasure.erase(requireProcessOwner(login), person.strip());
        next.addFlashAttribute(
                Notice.NAME,
                erased ? notices.said("success", "erasure.done") : notices.said("danger", "erasure.refused"));
        return Onward.to("/systemtilgang/kontroll/sletting");
    }

    private Actor.Person requireProcessOwner(Authentication login) {
        Actor.Person person = Callers.person(login).orElseThrow();
        if (!authorities.isProcessOwner(person.id())) {
            throw Code.FORBIDDEN.problem();
        }
        return person;
    }
}
