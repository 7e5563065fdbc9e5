package no.systemtilgang.portal;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.ClientAdministrationProcess;
import no.systemtilgang.process.ClientAdministrationProcess.Outcome;
import no.systemtilgang.systemuser.BatchProgress;
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

/** How far a large choice of clients is, and what of it failed. */
@Controller
@RequestMapping(ClientPaths.BATCH)
class ClientBatchPage {

    /** More failures are counted, not listed. */
    private static final int MOST_LISTED = 500;

    private final ClientAdministrationProcess process;
    private final VisibleSystemUsers visible;
    private final SystemUserViews views;
    private final ClientFailures failures;
    private final Notices notices;

    ClientBatchPage(
            ClientAdministrationProcess process,
            VisibleSystemUsers visible,
            SystemUserViews views,
            ClientFailures failures,
            Notices notices) {
        this.process = process;
        this.visible = visible;
        this.views = views;
        this.failures = failures;
        this.notices = notices;
    }

    @GetMapping
    String show(@PathVariable UUID id, @PathVariable UUID batch, Authentication login, Model model) {
        Actor.Person person = Callers.person(login).orElseThrow();
        SystemUser user = visible.changeable(person, id);
        BatchProgress progress = progress(person, user, batch);
        model.addAttribute("systemUser", views.of(user, true));
        model.addAttribute("progress", progress);
        model.addAttribute("failures", failures(person, progress));
        return "portal/client-batch";
    }

    /** Tries what failed once more. */
    @PostMapping
    ModelAndView retry(@PathVariable UUID id, @PathVariable UUID batch, Authentication login, RedirectAttributes next) {
        Actor.Person person = Callers.person(login).orElseThrow();
        progress(person, visible.changeable(person, id), batch);
        Outcome outcome = process.retry(person, batch);
        if (outcome.batchId() != null) {
            return Onward.to(ClientPaths.batch(id, outcome.batchId()));
        }
        next.addFlashAttribute(Notice.NAME, notices.added(outcome.added()));
        return Onward.to(ClientPaths.systemUser(id));
    }

    private List<ClientFailure> failures(Actor.Person person, BatchProgress progress) {
        return progress.failed() == 0
                ? List.of()
                : process.failures(person, progress.id()).stream()
                        .limit(MOST_LISTED)
                        .map(failures::of)
                        .toList();
    }

    private BatchProgress progress(Actor.Person person, SystemUser user, UUID batch) {
        BatchProgress progress = process.progress(person, batch);
        if (!progress.systemUserId().equals(user.id())) {
            throw Code.NOT_FOUND.problem();
        }
        return progress;
    }
}
