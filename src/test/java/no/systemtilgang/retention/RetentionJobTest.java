package no.systemtilgang.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.MovableClock;
import no.systemtilgang.audit.GivenRecord;
import no.systemtilgang.audit.SealCheck;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.ChangeRequestProcess;
import no.systemtilgang.process.ClientAdministrationProcess;
import no.systemtilgang.process.Given;
import no.systemtilgang.process.RequestSweep;
import no.systemtilgang.process.SystemUserRemoval;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.request.NewChangeRequest;
import no.systemtilgang.request.PowerChange;
import no.systemtilgang.request.UserType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What has been kept long enough goes, with all that hangs on it; what lives stays. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class RetentionJobTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final String CLAIMS = "ske-krav-og-betalinger";
    private static final String HISTORY = "ske-krav-og-betalinger-2";

    private final RetentionJob job;
    private final RetentionTimes times;
    private final SystemUserRequestProcess process;
    private final SystemUserRemoval removal;
    private final ChangeRequestProcess changing;
    private final ClientAdministrationProcess clients;
    private final RequestSweep sweep;
    private final SealCheck check;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final Given given;
    private final GivenRecord record;
    private final String orgNo;
    private final Actor.Person leader;

    @Autowired
    RetentionJobTest(
            RetentionJob job,
            RetentionTimes times,
            SystemUserRequestProcess process,
            SystemUserRemoval removal,
            ChangeRequestProcess changing,
            ClientAdministrationProcess clients,
            RequestSweep sweep,
            SealCheck check,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MovableClock clock,
            AutowireCapableBeanFactory beans) {
        this.job = job;
        this.times = times;
        this.process = process;
        this.removal = removal;
        this.changing = changing;
        this.clients = clients;
        this.sweep = sweep;
        this.check = check;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        given = beans.createBean(Given.class);
        record = beans.createBean(GivenRecord.class);
        orgNo = given.organisation();
        leader = given.person(orgNo, "DAGL");
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void whatCameToNothingGoesWhenItsTimeIsOutAndNotBefore() {
        UUID rejected = asked();
        process.decide(leader, rejected, "reject", "Nei");
        UUID deleted = asked();
        process.decide(leader, deleted, "reject", null);
        process.delete(Given.SMARTCLOUD, deleted);
        UUID withdrawn = asked();
        process.withdraw(Given.SMARTCLOUD, withdrawn);

        runAfter(times.requests().minus(DAY));
        assertThat(stored(rejected, deleted, withdrawn)).isEqualTo(3);

        runAfter(times.requests().plus(DAY));
        assertThat(stored(rejected, deleted, withdrawn)).isZero();
        assertThat(onRecord(rejected)).as("the record keeps it").isPositive();
    }

    @Test
    void whatExpiredGoesSinceItsExpiry() {
        UUID expired = asked();
        clock.putAhead(Duration.ofDays(11));
        sweep.sweep();

        runAfter(times.requests().plus(Duration.ofDays(10)));
        assertThat(stored(expired)).isEqualTo(1);
        runAfter(times.requests().plus(Duration.ofDays(12)));
        assertThat(stored(expired)).isZero();
    }

    @Test
    void whatWaitsAndWhatLivesStaysHoweverOld() {
        UUID waiting = asked();
        UUID living = approved(asked());
        UUID cleared = approved(asked());
        process.delete(Given.SMARTCLOUD, cleared);
        UUID change = changeOf(living);
        UUID approvedChange = changeOf(cleared);
        changing.decide(leader, approvedChange, "approve", null);

        runAfter(Duration.ofDays(50 * 365));

        assertThat(stored(waiting, living, cleared)).isEqualTo(3);
        assertThat(users(living, cleared)).isEqualTo(2);
        assertThat(changes(change, approvedChange)).isEqualTo(2);
    }

    @Test
    void aRemovedSystemUserGoesWithTheRequestThatItCameFromAndItsChanges() {
        UUID user = approved(asked());
        UUID refused = changeOf(user);
        changing.decide(leader, refused, "reject", null);
        UUID done = changeOf(user);
        changing.decide(leader, done, "approve", null);
        removal.remove(leader, orgNo, user, UserType.STANDARD);

        runAfter(times.requests().plus(DAY));
        assertThat(stored(user)).isEqualTo(1);
        assertThat(users(user)).isEqualTo(1);
        assertThat(changes(done)).isEqualTo(1);
        assertThat(changes(refused)).isZero();

        runAfter(times.systemUsers().plus(DAY));
        assertThat(stored(user) + users(user) + changes(done)).isZero();
    }

    @Test
    void choicesOfClientsGoWhenTheyAreDealtWithAndTheirSystemUserGoesAfterThem() {
        String firm = given.organisation();
        Actor.Person administrator = given.person(firm, "KLADM");
        UUID user = process.submit(Given.SMARTCLOUD, given.clientRequest(firm))
                .request()
                .id();
        process.decide(administrator, user, "approve", null);
        clients.add(administrator, user, List.of("not a number"));
        long open = batches(user);

        runAfter(times.clientChoices().plus(DAY));
        assertThat(open).isEqualTo(1);
        assertThat(batches(user)).as("shown in the open set-up").isEqualTo(1);
        clients.finish(administrator, user);
        assertThat(batches(user)).isEqualTo(1);

        runAfter(times.clientChoices().plus(DAY));
        assertThat(batches(user)).isZero();

        clients.add(administrator, user, List.of("nor this"));
        removal.remove(administrator, firm, user, UserType.AGENT);
        jdbc.sql("update systemtilgang.client_batch set created = now() + interval '9 years' where system_user_id = ?")
                .param(user)
                .update();
        runAfter(times.systemUsers().plus(DAY));
        assertThat(users(user) + stored(user) + batches(user)).isZero();
    }

    @Test
    void personsOfTheRecordGoAndTheRecordIsIntact() {
        String person = "old." + UUID.randomUUID();
        record.byPerson(person);
        record.sealAll();

        runAfter(times.recordPersons().minus(DAY));
        assertThat(persons(person)).isEqualTo(1);

        runAfter(times.recordPersons().plus(DAY));
        assertThat(persons(person)).isZero();
        assertThat(check.check().orElseThrow().findings()).isEmpty();
    }

    @Test
    void itIsLoggedAndOnRecordHowManyThereWereAndOnceMoreThereAreNone(CapturedOutput output) {
        long before = applied();
        UUID first = asked();
        process.decide(leader, first, "reject", null);
        runAfter(times.requests().plus(DAY));

        assertThat(output).containsPattern("Removed [0-9]+ requests from before 2");
        assertThat(jdbc.sql("""
                        select concat_ws(' ', actor, details ->> 'what', correlation_id is not null)
                        from systemtilgang.audit_event where action = 'RETENTION_APPLIED' order by id desc limit 1""").query(String.class).single()).isEqualTo("service requests t");
        long after = applied();
        assertThat(after).isGreaterThan(before);

        runAfter(times.requests().plus(DAY));
        assertThat(applied()).isEqualTo(after);
    }

    @Test
    void whatAnotherNodeIsAtIsPassedOver() {
        UUID rejected = asked();
        process.decide(leader, rejected, "reject", null);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from systemtilgang.request where id = ? for update")
                    .param(rejected)
                    .query(UUID.class)
                    .single();
            Thread other = new Thread(() -> runAfter(times.requests().plus(DAY)));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            assertThat(stored(rejected)).isEqualTo(1);
        });

        runAfter(times.requests().plus(DAY));
        assertThat(stored(rejected)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT23H", "-P1D"})
    void lessThanADayIsRefused(String time) {
        Duration day = Duration.ofDays(1);

        assertThatThrownBy(() -> new RetentionTimes(day, Duration.parse(time), day, day))
                .hasMessageContaining("systemtilgang.retention");
    }

    private void runAfter(Duration time) {
        clock.putAhead(time);
        try {
            job.run();
        } finally {
            clock.putBack();
        }
    }

    private UUID asked() {
        String system = given.system(Given.rights(CLAIMS, HISTORY));
        return process.submit(Given.SMARTCLOUD, Given.request(UserType.STANDARD, system, orgNo, Given.rights(CLAIMS)))
                .request()
                .id();
    }

    private UUID approved(UUID request) {
        process.decide(leader, request, "approve", null);
        return request;
    }

    private UUID changeOf(UUID user) {
        NewChangeRequest asked = new NewChangeRequest(
                UUID.randomUUID(), user, PowerChange.of(Given.rights(HISTORY), Given.rights()), Given.RECEIPT);
        return changing.submit(Given.SMARTCLOUD, asked).request().id();
    }

    private long stored(UUID... ids) {
        return count("request where id = any(?)", ids);
    }

    private long users(UUID... ids) {
        return count("system_user where id = any(?)", ids);
    }

    private long changes(UUID... ids) {
        return count("change_request where id = any(?)", ids);
    }

    private long batches(UUID user) {
        return count("client_batch where system_user_id = any(?)", user);
    }

    private long onRecord(UUID id) {
        return count("audit_event where subject_id = any(?)", id);
    }

    private long applied() {
        return jdbc.sql("select count(*) from systemtilgang.audit_event where action = 'RETENTION_APPLIED'")
                .query(Long.class)
                .single();
    }

    private long persons(String person) {
        return jdbc.sql("select count(*) from systemtilgang.audit_person where person_id = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private long count(String what, UUID... ids) {
        return jdbc.sql("select count(*) from systemtilgang." + what)
                .params(Arrays.asList((Object) ids))
                .query(Long.class)
                .single();
    }
}
