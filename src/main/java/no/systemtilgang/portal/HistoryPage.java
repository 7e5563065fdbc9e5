package no.systemtilgang.portal;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.audit.AuditLog;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.party.Parties;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened to a system user, to whoever sees it: who asked, approved, changed, added and removed what, when. */
@Controller
@RequestMapping(ClientPaths.SYSTEM_USER + "/historikk")
class HistoryPage {

    private static final int ON_A_PAGE = 50;

    private final VisibleSystemUsers visible;
    private final SystemUserViews views;
    private final AuditLog log;
    private final Parties parties;

    HistoryPage(VisibleSystemUsers visible, SystemUserViews views, AuditLog log, Parties parties) {
        this.visible = visible;
        this.views = views;
        this.log = log;
        this.parties = parties;
    }

    /**
     * An event as the page shows it.
     *
     * @param by who did it; null for the service itself, and for a person who is erased
     * @param erased whether a person did it of whom nothing is stored any more
     * @param client the client that it was about, or null
     */
    record Event(String action, String by, boolean erased, String client, String clientOrgNo, String at) {}

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false, defaultValue = "9223372036854775807") long etter,
            Authentication login,
            Model model) {
        model.addAttribute(
                "systemUser", views.of(visible.see(Callers.person(login).orElseThrow(), id)));
        List<AuditLog.Entry> read = log.of(id, etter, ON_A_PAGE + 1);
        List<AuditLog.Entry> shown = read.subList(0, Math.min(ON_A_PAGE, read.size()));
        EventNames names = new EventNames(parties);
        model.addAttribute("events", shown.stream().map(it -> event(it, names)).toList());
        model.addAttribute(
                "older", read.size() > ON_A_PAGE ? shown.get(ON_A_PAGE - 1).id() : null);
        return "portal/history";
    }

    private static Event event(AuditLog.Entry entry, EventNames names) {
        String client = entry.clientOrgNo();
        return new Event(
                entry.action().name(),
                entry.vendorOrgNo() == null ? names.person(entry.personId()) : names.organisation(entry.vendorOrgNo()),
                entry.erased(),
                names.organisation(client),
                client == null ? null : OrganisationNumber.formatted(client),
                Dates.moment(entry.at()));
    }
}
