package no.systemtilgang.portal;

import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.SystemUserRemoval;
import no.systemtilgang.process.SystemUserRemovalProcess;
import no.systemtilgang.systemuser.SystemUser;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Slett systemtilgang»: who loses what, and removing it ({@code facts/altinn-ui.md} §2.6). */
@Controller
@RequestMapping(ClientPaths.SYSTEM_USER + "/slett")
class RemovalPage {

    private final SystemUserRemovalProcess process;
    private final SystemUserRemoval removal;
    private final VisibleSystemUsers visible;
    private final SystemUserViews views;
    private final ClientLists lists;
    private final Notices notices;

    RemovalPage(
            SystemUserRemovalProcess process,
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
    String show(@PathVariable UUID id, Authentication login, Model model) {
        SystemUser user = removable(id, login);
        model.addAttribute("systemUser", views.of(user, false));
        model.addAttribute(
                "count", user.isForClients() ? lists.added(user, "", null).all() : 0);
        return "portal/remove-access";
    }

    @PostMapping
    ModelAndView remove(@PathVariable UUID id, Authentication login, RedirectAttributes next) {
        SystemUser user = removable(id, login);
        process.remove(person(login), id);
        next.addFlashAttribute(Notice.NAME, notices.said("success", "removal.done", user.integrationTitle()));
        return Onward.to(OverviewPage.PATH);
    }

    private SystemUser removable(UUID id, Authentication login) {
        SystemUser user = visible.see(person(login), id).user();
        if (!removal.mayRemove(person(login).id(), user)) {
            throw Code.FORBIDDEN.problem();
        }
        return user;
    }

    private static Actor.Person person(Authentication login) {
        return Callers.person(login).orElseThrow();
    }
}
