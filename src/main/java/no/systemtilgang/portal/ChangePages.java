package no.systemtilgang.portal;

import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.process.Approvers;
import no.systemtilgang.process.ChangeRequestProcess;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a change request is read and decided, and our own page on the way to the receipt. */
@Controller
@RequestMapping(ChangePages.PATH + "{id}")
class ChangePages {

    static final String PATH = "/systemtilgang/endring/";

    private final ChangeRequestProcess process;
    private final ChangeRequests changes;
    private final Approvers approvers;
    private final ChangeViews views;
    private final ActingFor actingFor;

    ChangePages(
            ChangeRequestProcess process,
            ChangeRequests changes,
            Approvers approvers,
            ChangeViews views,
            ActingFor actingFor) {
        this.process = process;
        this.changes = changes;
        this.approvers = approvers;
        this.views = views;
        this.actingFor = actingFor;
    }

    @GetMapping
    String show(@PathVariable UUID id, Authentication login, Model model) {
        Actor.Person person = Callers.person(login).orElseThrow();
        model.addAttribute("request", views.of(visible(id, person), person.id()));
        return "portal/change";
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
            return Decided.refused("portal/change", views.of(visible(id, person), person.id()), problem, reason);
        }
        return Onward.to(PATH + id + "/besvart");
    }

    @GetMapping("/besvart")
    String decided(@PathVariable UUID id, Authentication login, Model model) {
        Actor.Person person = Callers.person(login).orElseThrow();
        ChangeRequest change = visible(id, person);
        if (change.decision() == null) {
            return "redirect:" + PATH + id;
        }
        model.addAttribute("request", views.of(change, person.id()));
        model.addAttribute("change", true);
        model.addAttribute("continueTo", "/receipt/" + id);
        return "portal/decided";
    }

    private ChangeRequest visible(UUID id, Actor.Person person) {
        ChangeRequest change =
                changes.find(id).filter(it -> approvers.maySee(person.id(), it)).orElseThrow(Code.NOT_RELATED::problem);
        actingFor.switchTo(change.partyOrgNo());
        return change;
    }
}
