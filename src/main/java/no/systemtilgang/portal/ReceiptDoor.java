package no.systemtilgang.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.Approvers;
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
    private final Approvers approvers;
    private final RequestViews views;

    ReceiptDoor(Requests requests, Approvers approvers, RequestViews views) {
        this.requests = requests;
        this.approvers = approvers;
        this.views = views;
    }

    @GetMapping("/receipt/{id}")
    ModelAndView open(@PathVariable UUID id, Authentication login, HttpServletResponse response) {
        Actor.Person person = Callers.person(login).orElseThrow();
        Request request = requests.find(id)
                .filter(it -> approvers.mayDecide(person.id(), it))
                .orElseThrow(Code.NOT_RELATED::problem);
        if (request.decision() == null) {
            return new ModelAndView("redirect:/systemtilgang/foresporsel/" + id);
        }
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<String> receipt = requests.receiptUrl(id);
        if (receipt.isPresent()) {
            RedirectView vendor = new RedirectView(receipt.get());
            vendor.setExpandUriTemplateVariables(false);
            vendor.setExposeModelAttributes(false);
            return new ModelAndView(vendor);
        }
        return new ModelAndView("portal/receipt", "request", views.of(request, person.id()));
    }
}
