package no.systemtilgang.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.party.Parties;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The e-mail that reminds approvers of a waiting request. Sent where {@code spring.mail.host} is set, after the reminder
 * is stored; a mail that can't be sent is logged and changes nothing.
 */
@Component
class ReminderMail {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderMail.class);

    private final ObjectProvider<MailSender> sender;
    private final Parties parties;
    private final Authorities authorities;
    private final String from;
    private final String publicUrl;

    ReminderMail(
            ObjectProvider<MailSender> sender,
            Parties parties,
            Authorities authorities,
            @Value("${systemtilgang.mail-from}") String from,
            @Value("${systemtilgang.public-url}") String publicUrl) {
        this.sender = sender;
        this.parties = parties;
        this.authorities = authorities;
        this.from = from;
        this.publicUrl = publicUrl;
    }

    void sendAfterCommit(Request request) {
        sendAfterCommit(new Reminder(
                request.id(),
                request.partyOrgNo(),
                Approvers.capabilitiesFor(request),
                "Påminnelse: en forespørsel om systemtilgang venter på svar",
                "«" + request.integrationTitle() + "» venter på svar. Forespørselen utløper snart.",
                "/systemtilgang/foresporsel/"));
    }

    void sendAfterCommit(ChangeRequest change) {
        sendAfterCommit(new Reminder(
                change.id(),
                change.partyOrgNo(),
                List.of(Approvers.OF_CHANGES),
                "Påminnelse: en endring av en systemtilgang venter på svar",
                "En endring av «" + change.integrationTitle() + "» venter på svar. Forespørselen utløper snart.",
                "/systemtilgang/endring/"));
    }

    private record Reminder(
            UUID id, String orgNo, List<Capability> capabilities, String subject, String sentence, String page) {}

    private void sendAfterCommit(Reminder reminder) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                send(reminder);
            }
        });
    }

    private void send(Reminder reminder) {
        MailSender mail = sender.getIfAvailable();
        Set<String> roles = reminder.capabilities().stream()
                .flatMap(it -> authorities.rolesWith(it).stream())
                .collect(Collectors.toSet());
        List<String> addresses = parties.emailsOf(reminder.orgNo(), roles);
        if (mail == null || addresses.isEmpty()) {
            LOG.info(
                    "Reminder of request {} not sent: {}",
                    reminder.id(),
                    mail == null ? "no mail server is configured (spring.mail.host)" : "no approver has an address");
            return;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(addresses.toArray(String[]::new));
        message.setSubject(reminder.subject());
        message.setText(reminder.sentence() + "\n\n" + publicUrl + reminder.page() + reminder.id() + "\n");
        try {
            mail.send(message);
        } catch (MailException e) {
            LOG.warn("Reminder of request {} not sent: {}", reminder.id(), e.getMessage());
        }
    }
}
