package no.systemtilgang.portal;

import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.process.SystemUserCreation;
import no.systemtilgang.process.SystemUserCreationProcess;
import no.systemtilgang.systemuser.Creation;
import no.systemtilgang.systemuser.Creations;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Lag ny systemtilgang», step 2: what the system user will get, and creating it ({@code facts/altinn-ui.md} §2.4). */
@Controller
@RequestMapping(ChooseSystemPage.PATH + "/{id}")
class CreationPage {

    private static final String VIEW = "portal/create-access";

    private final SystemUserCreationProcess process;
    private final SystemUserCreation creation;
    private final Creations creations;
    private final SystemUsers systemUsers;
    private final CreationViews views;
    private final ActingFor actingFor;
    private final Notices notices;

    CreationPage(
            SystemUserCreationProcess process,
            SystemUserCreation creation,
            Creations creations,
            SystemUsers systemUsers,
            CreationViews views,
            ActingFor actingFor,
            Notices notices) {
        this.process = process;
        this.creation = creation;
        this.creations = creations;
        this.systemUsers = systemUsers;
        this.views = views;
        this.actingFor = actingFor;
        this.notices = notices;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Authentication login) {
        Optional<Creation> begun = visible(id, login);
        return begun.isPresent()
                ? new ModelAndView(VIEW).addObject("creation", views.of(begun.get()))
                : created(id, login);
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            Authentication login,
            RedirectAttributes next) {
        Optional<Creation> begun = visible(id, login);
        if (begun.isEmpty()) {
            return created(id, login);
        }
        CreationView view = views.of(begun.get());
        try {
            process.answer(person(login), id, decision);
        } catch (Problem problem) {
            return problem.code() == Code.NOT_FOUND ? created(id, login) : refused(view, problem);
        }
        next.addFlashAttribute(
                Notice.NAME,
                decision.equals(SystemUserCreationProcess.CREATE)
                        ? notices.said("success", "creation.done", view.systemName(), view.partyName())
                        : notices.said("info", "creation.cancelled"));
        return Onward.to(OverviewPage.PATH);
    }

    /** Who comes back to what is created is led to the system user. */
    private ModelAndView created(UUID id, Authentication login) {
        return systemUsers
                .find(id)
                .filter(it -> creation.mayCreate(person(login).id(), it.partyOrgNo()))
                .map(it -> Onward.to(ClientPaths.systemUser(id)))
                .orElseThrow(Code.NOT_FOUND::problem);
    }

    private static ModelAndView refused(CreationView view, Problem problem) {
        Refusal refusal = Refusal.of(problem);
        return new ModelAndView(VIEW, HttpStatus.valueOf(problem.code().status()))
                .addObject("creation", view)
                .addObject("refusal", refusal)
                .addObject("problem", refusal == null ? CreationProblems.key(problem) : null);
    }

    /**
     * What is begun, if there is still something; another organisation's looks as if there were nothing.
     *
     * @throws Problem (403) when the person has a role in its organisation that is not enough
     */
    private Optional<Creation> visible(UUID id, Authentication login) {
        Optional<Creation> begun = creations.find(id).filter(it -> actingFor.belongsTo(person(login), it.partyOrgNo()));
        begun.ifPresent(it -> {
            if (!creation.mayCreate(person(login).id(), it.partyOrgNo())) {
                throw Code.FORBIDDEN.problem();
            }
            actingFor.switchTo(it.partyOrgNo());
        });
        return begun;
    }

    private static Actor.Person person(Authentication login) {
        return Callers.person(login).orElseThrow();
    }
}
