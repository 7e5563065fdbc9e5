package no.systemtilgang.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import no.systemtilgang.catalogue.Catalogue;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Person;
import no.systemtilgang.party.PersonRole;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
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
    private final IssuerSession session;
    private final MessageSource messages;

    LoginPage(Parties parties, Catalogue catalogue, IssuerSession session, MessageSource messages) {
        this.parties = parties;
        this.catalogue = catalogue;
        this.session = session;
        this.messages = messages;
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
        session.logIn(id, request, response);
        return "redirect:" + session.wanted(request, response);
    }

    private Choice choice(Person person) {
        List<PersonRole> roles = parties.rolesOf(person.id());
        String description = roles.isEmpty()
                ? words("demo.login.owner")
                : String.join("; ", roles.stream().map(this::inWords).toList());
        return new Choice(person.id(), person.name(), description);
    }

    private String inWords(PersonRole role) {
        String organisation =
                parties.organisation(role.orgNo()).map(Organisation::name).orElse(role.orgNo());
        return words("demo.login.role", RoleNames.of(catalogue.role(role.role()).orElseThrow()), organisation);
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
