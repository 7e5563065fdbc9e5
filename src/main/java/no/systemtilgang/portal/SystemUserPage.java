package no.systemtilgang.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.process.ClientAdministrationProcess;
import no.systemtilgang.process.SystemUserRemoval;
import no.systemtilgang.systemuser.SystemUser;
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

/** A system user: what it may, and for clients, which ones it acts for, and taking them back. */
@Controller
@RequestMapping(ClientPaths.SYSTEM_USER)
class SystemUserPage {

    private final ClientAdministrationProcess process;
    private final SystemUserRemoval removal;
    private final VisibleSystemUsers visible;
    private final SystemUserViews views;
    private final ClientLists lists;
    private final Notices notices;

    SystemUserPage(
            ClientAdministrationProcess process,
            SystemUserRemoval removal,
            VisibleSystemUsers visible,
            SystemUserViews views,
            ClientLists lists,
            Notices notices) {
        this.process = process;
        this.removal = removal;
        this.visible = visible;
        this.views = views;
        this.lists = lists;
        this.notices = notices;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) String sok,
            @RequestParam(required = false) String etter,
            Authentication login,
            Model model) {
        VisibleSystemUsers.Seen seen = visible.see(person(login), id);
        model.addAttribute("systemUser", views.of(seen));
        model.addAttribute("mayRemove", removal.mayRemove(person(login).id(), seen.user()));
        if (seen.user().isForClients()) {
            model.addAttribute("list", lists.added(seen.user(), sok, etter));
            model.addAttribute("cursor", etter);
            model.addAttribute("batch", process.runningBatch(id).orElse(null));
        }
        return "portal/system-user";
    }

    /** Takes back the client of the row whose button was pressed, or else those that are ticked. */
    @PostMapping("/fjern")
    ModelAndView remove(
            @PathVariable UUID id,
            @RequestParam(required = false) String bare,
            @RequestParam(required = false) List<String> klient,
            @RequestParam(required = false) String sok,
            @RequestParam(required = false) String etter,
            Authentication login,
            RedirectAttributes next) {
        Actor.Person person = person(login);
        visible.changeable(person, id);
        List<String> chosen = bare == null ? Optional.ofNullable(klient).orElse(List.of()) : List.of(bare);
        next.addFlashAttribute(
                Notice.NAME,
                chosen.isEmpty()
                        ? notices.said("danger", "clients.choose")
                        : notices.removed(process.remove(person, id, chosen)));
        return ClientPaths.backTo(ClientPaths.systemUser(id), sok, etter);
    }

    @GetMapping("/fjern-alle")
    String confirmRemovingAll(@PathVariable UUID id, Authentication login, Model model) {
        SystemUser user = visible.changeable(person(login), id);
        model.addAttribute("systemUser", views.of(user, true));
        model.addAttribute("count", lists.added(user, "", null).all());
        return "portal/remove-all-clients";
    }

    @PostMapping("/fjern-alle")
    ModelAndView removeAll(@PathVariable UUID id, Authentication login, RedirectAttributes next) {
        Actor.Person person = person(login);
        visible.changeable(person, id);
        next.addFlashAttribute(Notice.NAME, notices.removed(process.removeAll(person, id)));
        return Onward.to(ClientPaths.systemUser(id));
    }

    private static Actor.Person person(Authentication login) {
        return Callers.person(login).orElseThrow();
    }
}
