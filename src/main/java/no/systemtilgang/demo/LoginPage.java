package no.systemtilgang.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import no.systemtilgang.catalogue.Catalogue;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Person;
import no.systemtilgang.party.PersonRole;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The issuer's login: one click on a person. */
@Controller
@Demo
@RequestMapping("/demo/login")
class LoginPage {

    private final Parties parties;
    private final Catalogue catalogue;
    private final HttpSessionSecurityContextRepository issuerLogins;
    private final HttpSessionRequestCache issuerRequests;

    LoginPage(
            Parties parties,
            Catalogue catalogue,
            HttpSessionSecurityContextRepository issuerLogins,
            HttpSessionRequestCache issuerRequests) {
        this.parties = parties;
        this.catalogue = catalogue;
        this.issuerLogins = issuerLogins;
        this.issuerRequests = issuerRequests;
    }

    /** A person that can be chosen. */
    record Choice(String id, String name, String description) {}

    @GetMapping
    String choose(Model model) {
        model.addAttribute("persons", Cast.PERSONS.stream().map(this::choice).toList());
        model.addAttribute("action", "/demo/login");
        return "demo/login";
    }

    @PostMapping
    String chosen(@RequestParam String person, HttpServletRequest request, HttpServletResponse response) {
        String id = parties.person(person)
                .map(Person::id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        SecurityContextImpl login =
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(id, null, List.of()));
        SecurityContextHolder.setContext(login);
        issuerLogins.saveContext(login, request, response);
        SavedRequest wanted = issuerRequests.getRequest(request, response);
        return "redirect:" + (wanted == null ? "/systemtilgang" : wanted.getRedirectUrl());
    }

    private Choice choice(Person person) {
        List<PersonRole> roles = parties.rolesOf(person.id());
        String description = roles.isEmpty()
                ? "Prosesseier"
                : String.join("; ", roles.stream().map(this::inWords).toList());
        return new Choice(person.id(), person.name(), description);
    }

    private String inWords(PersonRole role) {
        String organisation =
                parties.organisation(role.orgNo()).map(Organisation::name).orElse(role.orgNo());
        return catalogue.roleName(role.role()) + " i " + organisation;
    }
}
