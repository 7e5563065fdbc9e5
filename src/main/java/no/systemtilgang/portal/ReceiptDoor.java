package no.systemtilgang.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.Approvers;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The door to the vendor's receipt: the stored URL, which was held against the register, never one that comes with the
 * browser. Open to those who may act for the organisation, also later.
 */
@Controller
class ReceiptDoor {

    private final Requests requests;
    private final ChangeRequests changes;
    private final Approvers approvers;
    private final RequestViews requestViews;
    private final ChangeViews changeViews;

    ReceiptDoor(
            Requests requests,
            ChangeRequests changes,
            Approvers approvers,
            RequestViews requestViews,
            ChangeViews changeViews) {
        this.requests = requests;
        this.changes = changes;
        this.approvers = approvers;
        this.requestViews = requestViews;
        this.changeViews = changeViews;
    }

    /** No request and change request have the same id. */
    @GetMapping("/receipt/{id}")
    ModelAndView open(@PathVariable UUID id, Authentication login, HttpServletResponse response) {
        Actor.Person person = Callers.person(login).orElseThrow();
        return changes.find(id)
                .map(it -> open(it, person, response))
                .orElseGet(() -> openRequest(id, person, response));
    }

    private ModelAndView openRequest(UUID id, Actor.Person person, HttpServletResponse response) {
        Request request = requests.find(id)
                .filter(it -> approvers.mayDecide(person.id(), it))
                .orElseThrow(Code.NOT_RELATED::problem);
        if (request.decision() == null) {
            return new ModelAndView("redirect:/systemtilgang/foresporsel/" + id);
        }
        return onward(requests.receiptUrl(id), response)
                .orElseGet(() -> new ModelAndView("portal/receipt", "request", requestViews.of(request, person.id())));
    }

    private ModelAndView open(ChangeRequest change, Actor.Person person, HttpServletResponse response) {
        if (!approvers.mayDecide(person.id(), change)) {
            throw Code.NOT_RELATED.problem();
        }
        if (change.decision() == null) {
            return new ModelAndView("redirect:" + ChangePages.PATH + change.id());
        }
        return onward(changes.receiptUrl(change.id()), response)
                .orElseGet(() -> new ModelAndView("portal/receipt", "request", changeViews.of(change, person.id()))
                        .addObject("change", true));
    }

    private static Optional<ModelAndView> onward(Optional<String> receipt, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return receipt.map(url -> {
            RedirectView vendor = new RedirectView(url);
            vendor.setExpandUriTemplateVariables(false);
            vendor.setExposeModelAttributes(false);
            return new ModelAndView(vendor);
        });
    }
}
