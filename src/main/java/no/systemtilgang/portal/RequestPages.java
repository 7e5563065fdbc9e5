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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a request is read and decided, and our own page on the way to the receipt. */
@Controller
@RequestMapping(RequestPages.PATH + "{id}")
class RequestPages {

    static final String PATH = "/systemtilgang/foresporsel/";

    private final SystemUserRequestProcess process;
    private final Requests requests;
    private final Approvers approvers;
    private final RequestViews views;
    private final ActingFor actingFor;
    private final Notices notices;

    RequestPages(
            SystemUserRequestProcess process,
            Requests requests,
            Approvers approvers,
            RequestViews views,
            ActingFor actingFor,
            Notices notices) {
        this.process = process;
        this.requests = requests;
        this.approvers = approvers;
        this.views = views;
        this.actingFor = actingFor;
        this.notices = notices;
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
        return Onward.to(PATH + id + "/besvart");
    }

    /** Passes it on to the organisation's access managers; whoever can decide it has no need to. */
    @PostMapping("/send-videre")
    ModelAndView escalate(@PathVariable UUID id, Authentication login, RedirectAttributes next) {
        process.escalate(Callers.person(login).orElseThrow(), id);
        next.addFlashAttribute(Notice.NAME, notices.said("success", "request.escalated"));
        return Onward.to(PATH + id);
    }

    @GetMapping("/besvart")
    String decided(@PathVariable UUID id, Authentication login, Model model) {
        Actor.Person person = Callers.person(login).orElseThrow();
        Request request = visible(id, person);
        if (request.decision() == null) {
            return "redirect:" + PATH + id;
        }
        model.addAttribute("request", views.of(request, person.id()));
        model.addAttribute("continueTo", "/receipt/" + id);
        return "portal/decided";
    }

    private Request visible(UUID id, Actor.Person person) {
        Request request = requests.find(id)
                .filter(it -> approvers.maySee(person.id(), it))
                .orElseThrow(Code.NOT_RELATED::problem);
        actingFor.switchTo(request.partyOrgNo());
        return request;
    }
}
