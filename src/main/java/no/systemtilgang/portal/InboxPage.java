package no.systemtilgang.portal;

import java.util.List;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.party.Parties;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox: what an organisation was asked for, waiting and answered ({@code facts/altinn-ui.md} §2.10). */
@Controller
class InboxPage {

    static final String PATH = "/systemtilgang/foresporsler";

    /** Further ones come up when these are answered. */
    private static final int MOST_WAITING = 100;

    private final ActingFor actingFor;
    private final InboxRows rows;
    private final Parties parties;

    InboxPage(ActingFor actingFor, InboxRows rows, Parties parties) {
        this.actingFor = actingFor;
        this.rows = rows;
        this.parties = parties;
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) String etter, Authentication login, Model model) {
        ActingFor.Acting acting =
                actingFor.now(Callers.person(login).orElseThrow()).orElse(null);
        if (acting == null) {
            return "redirect:" + OrganisationPage.PATH;
        }
        model.addAttribute("organisation", parties.organisation(acting.orgNo()).orElseThrow());
        model.addAttribute("mayDecide", !acting.capabilities().isEmpty());
        List<InboxRows.Row> waiting = rows.waiting(acting, MOST_WAITING + 1);
        model.addAttribute("waiting", waiting.subList(0, Math.min(MOST_WAITING, waiting.size())));
        model.addAttribute("more", waiting.size() > MOST_WAITING);
        model.addAttribute("answered", rows.answered(acting, etter));
        return "portal/inbox";
    }
}
