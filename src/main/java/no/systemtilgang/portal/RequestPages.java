package no.systemtilgang.portal;

import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.process.Approvers;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a request is read and decided, and our own page on the way to the receipt. */
@Controller
@RequestMapping("/systemtilgang/foresporsel/{id}")
class RequestPages {

    private final SystemUserRequestProcess process;
    private final Requests requests;
    private final Approvers approvers;
    private final RequestViews views;

    RequestPages(SystemUserRequestProcess process, Requests requests, Approvers approvers, RequestViews views) {
        this.process = process;
        this.requests = requests;
        this.approvers = approvers;
        this.views = views;
    }

    @GetMapping
    String show(@PathVariable UUID id, Authentication login, Model model) {
        Actor.Person person = Callers.person(login).orElseThrow();
        model.addAttribute("request", views.of(visible(id, person), person.id()));
        return "portal/request";
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(required = false) String decision,
            @RequestParam(required = false) String reason,
            Authentication login) {
        Actor.Person person = Callers.person(login).orElseThrow();
        visible(id, person);
        try {
            process.decide(person, id, decision, reason);
        } catch (Problem problem) {
            return Decided.refused("portal/request", views.of(requests.get(id), person.id()), problem, reason);
        }
        return Onward.to("/systemtilgang/foresporsel/" + id + "/besvart");
    }

    @GetMapping("/besvart")
    String decided(@PathVariable UUID id, Authentication login, Model model) {
        Actor.Person person = Callers.person(login).orElseThrow();
        Request request = visible(id, person);
        if (request.decision() == null) {
            return "redirect:/systemtilgang/foresporsel/" + id;
        }
        model.addAttribute("request", views.of(request, person.id()));
        model.addAttribute("continueTo", "/receipt/" + id);
        return "portal/decided";
    }

    private Request visible(UUID id, Actor.Person person) {
        return requests.find(id).filter(it -> approvers.maySee(person.id(), it)).orElseThrow(Code.NOT_RELATED::problem);
    }
}
