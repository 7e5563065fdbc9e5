package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.party.Parties;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.Right;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.Life;
import no.systemtilgang.request.PowerChange;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestStatus;
import no.systemtilgang.request.UserType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class ReminderMailTest {

    private static final String ADDRESS = "stadig.konsert@example.invalid";

    private final Parties parties;
    private final Authorities authorities;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final List<SimpleMailMessage> sent = new ArrayList<>();

    @Autowired
    ReminderMailTest(Parties parties, Authorities authorities, TransactionTemplate transaction, JdbcClient jdbc) {
        this.parties = parties;
        this.authorities = authorities;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void givesTheApproverAnAddress() {
        setAddress(ADDRESS);
    }

    @AfterEach
    void takesTheAddressAway() {
        setAddress(null);
    }

    @Test
    void theApproversGetALinkToTheRequest() {
        Request request = request();
        transaction.executeWithoutResult(status -> {
            mail(this::recording).sendAfterCommit(request);
            assertThat(sent).as("before the commit").isEmpty();
        });

        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.getTo()).containsExactly(ADDRESS);
            assertThat(message.getText()).contains("https://tilgang.example/systemtilgang/foresporsel/" + request.id());
        });
    }

    @Test
    void theApproversOfAChangeGetALinkToIt() {
        ChangeRequest change = change();
        transaction.executeWithoutResult(status -> mail(this::recording).sendAfterCommit(change));

        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.getTo()).containsExactly(ADDRESS);
            assertThat(message.getSubject()).contains("endring");
            assertThat(message.getText()).contains("https://tilgang.example/systemtilgang/endring/" + change.id());
        });
    }

    @Test
    void nothingIsSentWhenTheReminderIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            mail(this::recording).sendAfterCommit(request());
            status.setRollbackOnly();
        });

        assertThat(sent).isEmpty();
    }

    @Test
    void aMailServerThatIsDownOrMissingChangesNothing() {
        MailSender down = failing();
        assertThatCode(() -> transaction.executeWithoutResult(
                        status -> mail(() -> down).sendAfterCommit(request())))
                .doesNotThrowAnyException();
        assertThatCode(() -> transaction.executeWithoutResult(
                        status -> mail(() -> null).sendAfterCommit(request())))
                .doesNotThrowAnyException();
    }

    private ReminderMail mail(Supplier<MailSender> sender) {
        ObjectProvider<MailSender> provider = new ObjectProvider<>() {
            @Override
            public MailSender getIfAvailable() {
                return sender.get();
            }
        };
        return new ReminderMail(provider, parties, authorities, "fra@example.invalid", "https://tilgang.example");
    }

    private MailSender recording() {
        return sender(sent::add);
    }

    private static MailSender failing() {
        return sender(message -> {
            throw new MailSendException("down");
        });
    }

    private static MailSender sender(java.util.function.Consumer<SimpleMailMessage> each) {
        return messages -> List.of(messages).forEach(each);
    }

    private void setAddress(String address) {
        jdbc.sql("update systemtilgang.person set email = ? where person_id = 'stadig.konsert'")
                .param(address)
                .update();
    }

    private static Request request() {
        Instant now = Instant.now();
        return new Request(
                UUID.randomUUID(),
                UserType.STANDARD,
                "991825827_smartcloud",
                "991825827",
                "310904473",
                "mail",
                "SmartCloud",
                new Powers(List.of(Right.to("ske-krav-og-betalinger")), List.of()),
                null,
                false,
                new Life(RequestStatus.New, now, now, now, null, null));
    }

    private static ChangeRequest change() {
        Request request = request();
        return new ChangeRequest(
                request.id(),
                UUID.randomUUID(),
                request.systemId(),
                request.vendorOrgNo(),
                request.partyOrgNo(),
                request.externalRef(),
                request.integrationTitle(),
                new PowerChange(request.powers(), new Powers(List.of(), List.of())),
                null,
                request.life());
    }
}
