package no.systemtilgang.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.process.Approvers;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestLists;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what waits and what there is, for each organisation that the person acts for. */
@Controller
class OverviewPage {

    private final Authorities authorities;
    private final RequestLists requests;
    private final ChangeRequests changes;
    private final SystemUsers systemUsers;
    private final Systems systems;
    private final RequestViews views;

    OverviewPage(
            Authorities authorities,
            RequestLists requests,
            ChangeRequests changes,
            SystemUsers systemUsers,
            Systems systems,
            RequestViews views) {
        this.authorities = authorities;
        this.requests = requests;
        this.changes = changes;
        this.systemUsers = systemUsers;
        this.systems = systems;
        this.views = views;
    }

    /** An organisation with all that is its. */
    record OrganisationView(
            String name, String orgNo, List<Waiting> waiting, List<Access> own, List<Access> forClients) {}

    /** A request, or a change request, that waits for an answer on its page. */
    record Waiting(
            String page,
            String title,
            String vendorName,
            boolean forClients,
            boolean change,
            String created,
            boolean reminded) {}

    /** A system user. */
    record Access(UUID id, String title, String vendorName, String created) {}

    @GetMapping("/")
    String root() {
        return "redirect:/systemtilgang";
    }

    @GetMapping("/systemtilgang")
    String show(Authentication login, Model model) {
        Actor.Person person = Callers.person(login).orElseThrow();
        model.addAttribute(
                "organisations",
                authorities.of(person.id()).entrySet().stream()
                        .filter(it -> !it.getValue().isEmpty())
                        .map(this::organisation)
                        .toList());
        model.addAttribute("processOwner", authorities.isProcessOwner(person.id()));
        return "portal/overview";
    }

    private OrganisationView organisation(Map.Entry<String, Set<Capability>> capabilities) {
        String orgNo = capabilities.getKey();
        List<SystemUser> users = systemUsers.of(List.of(orgNo));
        return new OrganisationView(
                views.nameOf(orgNo),
                OrganisationNumber.formatted(orgNo),
                waiting(orgNo, capabilities.getValue()),
                access(users, "standard"),
                access(users, "agent"));
    }

    private List<Waiting> waiting(String orgNo, Set<Capability> capabilities) {
        Stream<Waiting> own = requests.waiting(orgNo).stream()
                .filter(it -> Approvers.isEnough(capabilities, it))
                .map(this::waiting);
        Stream<Waiting> ofChanges = capabilities.contains(Approvers.OF_CHANGES)
                ? changes.waiting(List.of(orgNo)).stream().map(this::waiting)
                : Stream.empty();
        return Stream.concat(own, ofChanges).toList();
    }

    private Waiting waiting(ChangeRequest change) {
        return new Waiting(
                ChangePages.PATH + change.id(),
                change.integrationTitle(),
                views.nameOf(change.vendorOrgNo()),
                false,
                true,
                Dates.day(change.created()),
                change.remindedAt() != null);
    }

    private Waiting waiting(Request request) {
        return new Waiting(
                "/systemtilgang/foresporsel/" + request.id(),
                request.integrationTitle(),
                views.nameOf(request.vendorOrgNo()),
                request.isForClients(),
                false,
                Dates.day(request.created()),
                request.remindedAt() != null);
    }

    private List<Access> access(List<SystemUser> users, String type) {
        return users.stream()
                .filter(it -> it.userType().equals(type))
                .map(it -> new Access(
                        it.id(),
                        it.integrationTitle(),
                        views.nameOf(systems.get(it.systemInternalId()).vendorOrgNo()),
                        Dates.day(it.created())))
                .toList();
    }
}
