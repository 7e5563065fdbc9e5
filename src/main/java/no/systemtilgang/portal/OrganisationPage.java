package no.systemtilgang.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.systemtilgang.catalogue.Catalogue;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.PersonOrganisation;
import no.systemtilgang.party.SearchText;
import no.systemtilgang.problem.Code;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whoever has roles in several organisations chooses which one to act for. */
@Controller
@RequestMapping(OrganisationPage.PATH)
class OrganisationPage {

    static final String PATH = "/systemtilgang/virksomhet";

    private static final int ON_A_PAGE = 20;

    private final ActingFor actingFor;
    private final Authorities authorities;
    private final Parties parties;
    private final Catalogue catalogue;

    OrganisationPage(ActingFor actingFor, Authorities authorities, Parties parties, Catalogue catalogue) {
        this.actingFor = actingFor;
        this.authorities = authorities;
        this.parties = parties;
        this.catalogue = catalogue;
    }

    /**
     * An organisation that can be chosen.
     *
     * @param roles the names of the person's roles there
     * @param current whether the person acts for it now
     */
    record Row(String orgNo, String number, String name, String roles, boolean current) {}

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String sok,
            @RequestParam(required = false) String etter,
            Authentication login,
            Model model) {
        Actor.Person person = Callers.person(login).orElseThrow();
        SearchText search = new SearchText(sok);
        Organisation place = ClientCursor.read(etter);
        Organisation after = place == null ? new Organisation("", "") : place;
        List<PersonOrganisation> found = parties.organisationsOf(person.id(), search, after, ON_A_PAGE + 1);
        List<PersonOrganisation> shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        Optional<ActingFor.Acting> acting = actingFor.now(person);
        String current = acting.map(ActingFor.Acting::orgNo).orElse(null);
        model.addAttribute(
                "organisations", shown.stream().map(it -> row(it, current)).toList());
        model.addAttribute("several", acting.map(ActingFor.Acting::others).orElse(!found.isEmpty()));
        model.addAttribute("search", search.text());
        model.addAttribute("first", place == null);
        model.addAttribute(
                "next",
                found.size() > ON_A_PAGE
                        ? ClientCursor.of(shown.get(ON_A_PAGE - 1).organisation())
                        : null);
        return "portal/organisations";
    }

    @PostMapping
    ModelAndView choose(@RequestParam(defaultValue = "") String orgNo, Authentication login) {
        Actor.Person person = Callers.person(login).orElseThrow();
        if (authorities.rolesIn(person.id(), orgNo).isEmpty()) {
            throw Code.FORBIDDEN.problem();
        }
        actingFor.switchTo(orgNo);
        return Onward.to(OverviewPage.PATH);
    }

    private Row row(PersonOrganisation it, String current) {
        String orgNo = it.organisation().orgNo();
        return new Row(
                orgNo,
                OrganisationNumber.formatted(orgNo),
                it.organisation().name(),
                it.roles().stream()
                        .flatMap(role -> catalogue.role(role).stream())
                        .map(Names::of)
                        .collect(Collectors.joining(", ")),
                orgNo.equals(current));
    }
}
