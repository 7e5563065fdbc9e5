package no.systemtilgang.portal;

import java.util.List;
import java.util.Optional;
import no.systemtilgang.audit.SealCheck;
import no.systemtilgang.audit.SealReport;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A process owner has the record checked: whether anybody has altered, removed or inserted something. */
@Controller
@RequestMapping("/systemtilgang/kontroll")
class LogCheckPage {

    private final Authorities authorities;
    private final SealCheck check;
    private final MessageSource messages;

    LogCheckPage(Authorities authorities, SealCheck check, MessageSource messages) {
        this.authorities = authorities;
        this.check = check;
        this.messages = messages;
    }

    @GetMapping
    String show(Authentication login) {
        requireProcessOwner(login);
        return "portal/log-check";
    }

    /** Checks now, and tells it on the page itself: to load that anew is to check anew. */
    @PostMapping
    String check(Authentication login, Model model) {
        String owner = requireProcessOwner(login);
        Optional<SealReport> report = check.checkFor(owner, Authorities.PROCESS_OWNERS);
        model.addAttribute("report", report.orElse(null));
        model.addAttribute(Notice.NAME, report.map(this::notice).orElseGet(() -> said("info", "auditcheck.busy")));
        return "portal/log-check";
    }

    private Notice notice(SealReport report) {
        return report.intact() ? said("success", "auditcheck.intact") : said("danger", "auditcheck.broken");
    }

    private Notice said(String color, String key) {
        return new Notice(color, messages.getMessage(key, null, LocaleContextHolder.getLocale()), List.of());
    }

    private String requireProcessOwner(Authentication login) {
        String person = Callers.person(login).orElseThrow().id();
        if (!authorities.isProcessOwner(person)) {
            throw Code.FORBIDDEN.problem();
        }
        return person;
    }
}
