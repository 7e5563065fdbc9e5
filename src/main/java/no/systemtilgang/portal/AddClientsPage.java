package no.systemtilgang.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.process.ClientAdministrationProcess;
import no.systemtilgang.process.ClientAdministrationProcess.Outcome;
import no.systemtilgang.systemuser.SystemUser;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds clients to a system user: one, those that are ticked, all, or a pasted list of organisation numbers. */
@Controller
@RequestMapping(ClientPaths.ADD)
class AddClientsPage {

    private final ClientAdministrationProcess process;
    private final VisibleSystemUsers visible;
    private final SystemUserViews views;
    private final ClientLists lists;
    private final PastedClients pasted;
    private final Notices notices;

    AddClientsPage(
            ClientAdministrationProcess process,
            VisibleSystemUsers visible,
            SystemUserViews views,
            ClientLists lists,
            PastedClients pasted,
            Notices notices) {
        this.process = process;
        this.visible = visible;
        this.views = views;
        this.lists = lists;
        this.pasted = pasted;
        this.notices = notices;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) String sok,
            @RequestParam(required = false) String etter,
            Authentication login) {
        return page(visible.changeable(person(login), id), sok, etter);
    }

    /** Adds the client of the row whose button was pressed, or else those that are ticked. */
    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam(required = false) String bare,
            @RequestParam(required = false) List<String> klient,
            @RequestParam(required = false) String sok,
            @RequestParam(required = false) String etter,
            Authentication login,
            RedirectAttributes next) {
        Actor.Person person = person(login);
        visible.changeable(person, id);
        ModelAndView back = ClientPaths.backTo(ClientPaths.add(id), sok, etter);
        List<String> chosen = bare == null ? Optional.ofNullable(klient).orElse(List.of()) : List.of(bare);
        if (chosen.isEmpty()) {
            next.addFlashAttribute(Notice.NAME, notices.said("danger", "clients.choose"));
            return back;
        }
        return onward(id, () -> process.add(person, id, chosen), back, next);
    }

    @PostMapping("/alle")
    ModelAndView addEveryone(@PathVariable UUID id, Authentication login, RedirectAttributes next) {
        Actor.Person person = person(login);
        visible.changeable(person, id);
        ModelAndView back = Onward.to(ClientPaths.systemUser(id));
        return onward(id, () -> process.addEveryone(person, id), back, next);
    }

    /** Where a page that answered the list is loaded anew. */
    @GetMapping("/liste")
    String pasteAgain(@PathVariable UUID id) {
        return "redirect:" + ClientPaths.add(id);
    }

    /** Adds nothing as long as a line is wrong, unless the person wants the others all the same. */
    @PostMapping("/liste")
    ModelAndView addPasted(
            @PathVariable UUID id,
            @RequestParam(required = false) String numre,
            @RequestParam(defaultValue = "false") boolean likevel,
            Authentication login,
            RedirectAttributes next) {
        Actor.Person person = person(login);
        SystemUser user = visible.changeable(person, id);
        PastedClients.Checked checked = pasted.check(user, numre);
        if (checked.numbers().isEmpty() || !checked.wrong().isEmpty() && !likevel) {
            ModelAndView refused =
                    page(user, null, null).addObject("pasted", numre).addObject("checked", checked);
            refused.setStatus(HttpStatus.BAD_REQUEST);
            return refused;
        }
        ModelAndView back = Onward.to(ClientPaths.systemUser(id));
        return onward(id, () -> process.add(person, id, checked.numbers()), back, next);
    }

    /** Ends the set-up, unless clients are still being added. */
    @PostMapping("/ferdig")
    ModelAndView finish(@PathVariable UUID id, Authentication login) {
        Actor.Person person = person(login);
        visible.changeable(person, id);
        if (process.runningBatch(id).isEmpty()) {
            process.finish(person, id);
        }
        return Onward.to(ClientPaths.systemUser(id));
    }

    /** Back with the result, or onward to where one sees how far a large choice is. */
    private ModelAndView onward(UUID id, Supplier<Outcome> adding, ModelAndView back, RedirectAttributes next) {
        try {
            Outcome outcome = adding.get();
            if (outcome.batchId() != null) {
                return Onward.to(ClientPaths.batch(id, outcome.batchId()));
            }
            next.addFlashAttribute(Notice.NAME, notices.added(outcome.added()));
            return back;
        } catch (Problem problem) {
            Optional<UUID> running = process.runningBatch(id);
            if (problem.code().status() != Code.CONFLICT.status() || running.isEmpty()) {
                throw problem;
            }
            next.addFlashAttribute(Notice.NAME, notices.said("warning", "clients.busy"));
            return Onward.to(ClientPaths.batch(id, running.get()));
        }
    }

    private ModelAndView page(SystemUser user, String search, String cursor) {
        ModelMap model = new ModelMap()
                .addAttribute("systemUser", views.of(user, true))
                .addAttribute("list", lists.eligible(user, search, cursor))
                .addAttribute("cursor", cursor)
                .addAttribute("most", PastedClients.MOST_LINES)
                .addAttribute("batch", process.runningBatch(user.id()).orElse(null));
        return new ModelAndView("portal/add-clients", model);
    }

    private static Actor.Person person(Authentication login) {
        return Callers.person(login).orElseThrow();
    }
}
