package no.systemtilgang.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.systemtilgang.catalogue.Catalogue;
import no.systemtilgang.party.ClientRelation;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.party.PersonRole;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A page to change what we know of parties, where a real installation gets it from the registers. */
@Controller
@Demo
@RequestMapping("/demo/party")
class PartyPage {

    private static final List<String> ROLES_OF_FIRMS = List.of("REGN", "REVI", "FFØR");

    private final JdbcClient jdbc;
    private final PartyChanges changes;
    private final Catalogue catalogue;

    PartyPage(JdbcClient jdbc, PartyChanges changes, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.catalogue = catalogue;
    }

    /** A role to choose. */
    record Role(String code, String name) {}

    @GetMapping
    String show(Model model) {
        model.addAttribute(
                "organisations",
                rows("select org_no as \"orgNo\", name from systemtilgang.organisation order by name"));
        model.addAttribute("persons", rows("select person_id as id, name from systemtilgang.person order by name"));
        model.addAttribute("roles", roles(false));
        model.addAttribute("relationRoles", roles(true));
        model.addAttribute("given", rows("""
                        select person_id as "personId", person.name as "personName", org_no as "orgNo",
                            organisation.name as "orgName", role_code as role, %s as "roleName"
                        from systemtilgang.person_role
                        join systemtilgang.person using (person_id)
                        join systemtilgang.organisation using (org_no)
                        join systemtilgang.role on role.code = role_code
                        order by person.name, organisation.name, role_code""".formatted(RoleNames.column())));
        model.addAttribute("relations", rows("""
                        select client_org_no as "clientOrgNo", client.name as "clientName", firm_org_no as "firmOrgNo",
                            firm.name as "firmName", role_code as role, %s as "roleName"
                        from systemtilgang.client_relation
                        join systemtilgang.organisation client on client.org_no = client_org_no
                        join systemtilgang.organisation firm on firm.org_no = firm_org_no
                        join systemtilgang.role on role.code = role_code
                        order by firm.name, client.name""".formatted(RoleNames.column())));
        return "demo/party";
    }

    @PostMapping("/roles/give")
    String give(
            @RequestParam String person, @RequestParam String orgNo, @RequestParam String role, RedirectAttributes to) {
        return done(changes::give, new PersonRole(person, orgNo, role), "party.done.given", to);
    }

    @PostMapping("/roles/take")
    String take(
            @RequestParam String person, @RequestParam String orgNo, @RequestParam String role, RedirectAttributes to) {
        return done(changes::take, new PersonRole(person, orgNo, role), "party.done.taken", to);
    }

    @PostMapping("/relations/begin")
    String begin(
            @RequestParam String client, @RequestParam String firm, @RequestParam String role, RedirectAttributes to) {
        return done(changes::begin, new ClientRelation(client, firm, role), "party.done.begun", to);
    }

    @PostMapping("/relations/end")
    String end(
            @RequestParam String client, @RequestParam String firm, @RequestParam String role, RedirectAttributes to) {
        return done(changes::end, new ClientRelation(client, firm, role), "party.done.ended", to);
    }

    private static <T> String done(Consumer<T> change, T what, String message, RedirectAttributes to) {
        try {
            change.accept(what);
        } catch (DataIntegrityViolationException noSuchThing) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        to.addFlashAttribute("message", message);
        return "redirect:/demo/party";
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).query().listOfRows();
    }

    private List<Role> roles(boolean ofFirms) {
        return catalogue.roles().stream()
                .filter(it -> ROLES_OF_FIRMS.contains(it.code()) == ofFirms)
                .map(it -> new Role(it.code(), RoleNames.of(it)))
                .sorted(Comparator.comparing(Role::name))
                .toList();
    }
}
