package no.systemtilgang.portal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.SearchText;
import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.SystemUserEntries;
import no.systemtilgang.systemuser.SystemUserEntry;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first page, «Systemtilganger»: what waits for an answer, and the system users of the organisation that the person
 * acts for, each list newest first ({@code facts/altinn-ui.md} §2.3).
 */
@Controller
class OverviewPage {

    static final String PATH = "/systemtilgang";

    private static final int WAITING = 5;
    private static final int ON_A_PAGE = 20;

    private final ActingFor actingFor;
    private final Authorities authorities;
    private final Parties parties;
    private final InboxRows inbox;
    private final SystemUserEntries systemUsers;
    private final Clock clock;

    OverviewPage(
            ActingFor actingFor,
            Authorities authorities,
            Parties parties,
            InboxRows inbox,
            SystemUserEntries systemUsers,
            Clock clock) {
        this.actingFor = actingFor;
        this.authorities = authorities;
        this.parties = parties;
        this.inbox = inbox;
        this.systemUsers = systemUsers;
        this.clock = clock;
    }

    /** A system user in its list; {@code reference} is null where the vendor gave none. */
    record Access(UUID id, String title, String reference, String vendorName, String created, boolean isNew) {}

    @GetMapping("/")
    String root() {
        return "redirect:" + PATH;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(defaultValue = "") String sok,
            @RequestParam(required = false) String egne,
            @RequestParam(required = false) String klienter,
            Authentication login,
            Model model) {
        Actor.Person person = Callers.person(login).orElseThrow();
        Optional<ActingFor.Acting> acting = actingFor.now(person);
        if (acting.isEmpty() && actingFor.isAnywhere(person)) {
            return "redirect:" + OrganisationPage.PATH;
        }
        model.addAttribute("processOwner", authorities.isProcessOwner(person.id()));
        model.addAttribute(
                "mayCreate",
                acting.filter(it -> it.has(Capability.ACCESS_MANAGER)).isPresent());
        acting.ifPresent(it -> {
            model.addAttribute("organisation", parties.organisation(it.orgNo()).orElseThrow());
            model.addAttribute("orgNo", OrganisationNumber.formatted(it.orgNo()));
            model.addAttribute("mayManage", !it.capabilities().isEmpty());
            SearchText search = new SearchText(sok);
            model.addAttribute("search", search.text());
            if (!it.capabilities().isEmpty()) {
                List<InboxRows.Row> waiting = inbox.waiting(it, WAITING + 1);
                model.addAttribute("waiting", waiting.subList(0, Math.min(WAITING, waiting.size())));
                model.addAttribute("moreWaiting", waiting.size() > WAITING);
                model.addAttribute("own", accesses(it.orgNo(), UserType.STANDARD, search, egne));
                model.addAttribute("forClients", accesses(it.orgNo(), UserType.AGENT, search, klienter));
            }
        });
        return "portal/overview";
    }

    private NewestFirst.Part<Access> accesses(String orgNo, UserType type, SearchText search, String after) {
        NewestFirst place = NewestFirst.read(after);
        NewestFirst.Part<SystemUserEntry> part = place.part(
                systemUsers.newest(orgNo, type.wire(), search, place.created(), place.id(), ON_A_PAGE + 1),
                ON_A_PAGE,
                it -> new NewestFirst(it.user().created(), it.user().id()));
        return new NewestFirst.Part<>(part.rows().stream().map(this::access).toList(), part.next(), part.first());
    }

    private Access access(SystemUserEntry it) {
        return new Access(
                it.user().id(),
                it.user().integrationTitle(),
                it.user().ownReference().orElse(null),
                it.vendorName(),
                Dates.day(it.user().created()),
                NewestFirst.isNew(it.user().created(), clock.instant()));
    }
}
