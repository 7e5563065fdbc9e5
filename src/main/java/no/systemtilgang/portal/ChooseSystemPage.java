package no.systemtilgang.portal;

import java.util.Optional;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.process.SystemUserCreation;
import no.systemtilgang.process.SystemUserCreationProcess;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** «Lag ny systemtilgang», step 1: which system is to act for the organisation ({@code facts/altinn-ui.md} §2.4). */
@Controller
@RequestMapping(ChooseSystemPage.PATH)
class ChooseSystemPage {

    static final String PATH = "/systemtilgang/ny";

    private final SystemUserCreationProcess process;
    private final SystemUserCreation creation;
    private final ActingFor actingFor;
    private final SystemChoices systems;
    private final RequestViews names;

    ChooseSystemPage(
            SystemUserCreationProcess process,
            SystemUserCreation creation,
            ActingFor actingFor,
            SystemChoices systems,
            RequestViews names) {
        this.process = process;
        this.creation = creation;
        this.actingFor = actingFor;
        this.systems = systems;
        this.names = names;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) String sok, Authentication login) {
        Actor.Person person = Callers.person(login).orElseThrow();
        Optional<ActingFor.Acting> acting = actingFor.now(person);
        if (acting.isEmpty() && actingFor.isAnywhere(person)) {
            return Onward.to(OrganisationPage.PATH);
        }
        String orgNo = acting.map(ActingFor.Acting::orgNo).orElse("");
        requireMayCreate(person, orgNo);
        return page(orgNo, sok);
    }

    /** @param virksomhet the organisation that the page was shown for; the person may act for another one by now */
    @PostMapping
    ModelAndView choose(
            @RequestParam(defaultValue = "") String virksomhet,
            @RequestParam(defaultValue = "") String system,
            @RequestParam(required = false) String sok,
            Authentication login) {
        Actor.Person person = Callers.person(login).orElseThrow();
        requireMayCreate(person, virksomhet);
        actingFor.switchTo(virksomhet);
        if (system.isBlank()) {
            return refused(page(virksomhet, sok), "creation.choose.none", Code.INVALID_INPUT);
        }
        try {
            return Onward.to(PATH + "/" + process.open(person, virksomhet, system));
        } catch (Problem problem) {
            return refused(page(virksomhet, sok), CreationProblems.key(problem), problem.code())
                    .addObject("chosen", system);
        }
    }

    private ModelAndView page(String orgNo, String search) {
        return new ModelAndView("portal/choose-system")
                .addObject("orgNo", orgNo)
                .addObject("partyName", names.nameOf(orgNo))
                .addObject("systems", systems.find(search));
    }

    private static ModelAndView refused(ModelAndView page, String problem, Code code) {
        page.setStatus(HttpStatus.valueOf(code.status()));
        return page.addObject("problem", problem);
    }

    private void requireMayCreate(Actor.Person person, String orgNo) {
        if (!creation.mayCreate(person.id(), orgNo)) {
            throw Code.FORBIDDEN.problem();
        }
    }
}
