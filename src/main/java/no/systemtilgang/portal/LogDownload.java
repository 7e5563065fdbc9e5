package no.systemtilgang.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditLog;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.party.Parties;
import no.systemtilgang.problem.Code;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All that was done for the organisation that an access manager acts for, as a table to download. */
@Controller
class LogDownload {

    private static final int A_PART = 500;

    private final ActingFor actingFor;
    private final AuditLog log;
    private final AuditTrail trail;
    private final Parties parties;
    private final MessageSource messages;

    LogDownload(ActingFor actingFor, AuditLog log, AuditTrail trail, Parties parties, MessageSource messages) {
        this.actingFor = actingFor;
        this.log = log;
        this.trail = trail;
        this.parties = parties;
        this.messages = messages;
    }

    /** Answers by itself, part by part; an organisation has to be chosen first. Who downloads it is in it. */
    @GetMapping("/systemtilgang/logg.csv")
    ModelAndView download(Authentication login, HttpServletResponse response) throws IOException {
        Actor.Person person = Callers.person(login).orElseThrow();
        Optional<ActingFor.Acting> acting = actingFor.now(person);
        if (acting.filter(it -> it.has(Capability.ACCESS_MANAGER)).isEmpty()) {
            throw Code.FORBIDDEN.problem();
        }
        String orgNo = acting.get().orgNo();
        trail.appendAlone(AuditEvent.byPerson(
                AuditAction.RECORD_DOWNLOADED, person.id(), Capability.ACCESS_MANAGER.word(), orgNo, null));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("logg-" + orgNo + ".csv")
                        .build()
                        .toString());
        write(orgNo, response.getWriter());
        return null;
    }

    private void write(String orgNo, Writer out) throws IOException {
        out.write(Csv.UTF_8_MARK);
        out.write(Csv.line(
                words("log.when"),
                words("log.code"),
                words("log.what"),
                words("log.who"),
                words("log.role"),
                words("log.party.number"),
                words("log.party"),
                words("log.vendor.number"),
                words("log.vendor"),
                words("log.subject"),
                words("log.client.number"),
                words("log.client"),
                words("log.address"),
                words("log.correlation")));
        EventNames names = new EventNames(parties);
        List<AuditLog.Entry> part = log.ofOrganisation(orgNo, 0, A_PART);
        while (!part.isEmpty()) {
            for (AuditLog.Entry entry : part) {
                out.write(line(entry, names));
            }
            part = log.ofOrganisation(orgNo, part.get(part.size() - 1).id(), A_PART);
        }
    }

    private String line(AuditLog.Entry it, EventNames names) {
        return Csv.line(
                Dates.iso(it.at()),
                it.action().name(),
                words("history." + it.action(), names.organisation(it.clientOrgNo()), it.clientOrgNo()),
                who(it, names),
                it.role(),
                it.partyOrgNo(),
                names.organisation(it.partyOrgNo()),
                it.vendorOrgNo(),
                names.organisation(it.vendorOrgNo()),
                Objects.toString(it.subjectId(), null),
                it.clientOrgNo(),
                names.organisation(it.clientOrgNo()),
                it.address(),
                it.correlationId());
    }

    private String who(AuditLog.Entry it, EventNames names) {
        if (it.erased()) {
            return words("history.erased");
        }
        if (it.byPerson()) {
            return names.person(it.personId());
        }
        return it.vendorOrgNo() == null ? words("log.itself") : names.organisation(it.vendorOrgNo());
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
