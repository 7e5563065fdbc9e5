package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.RequestStatus;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUserRemoved;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class ChangeEndedTest extends ChangeStory {

    @Autowired
    ChangeEndedTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    private static final Duration SEVEN_DAYS = Duration.ofDays(7);
    private static final Duration TEN_DAYS = Duration.ofDays(10);

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aChangeThatNobodyDecidesExpires() {
        SystemUser user = systemUser();
        ChangeRequest change = waitingChange(user);

        sweepAfter(TEN_DAYS);

        assertEnded(change, Pathways.CHANGE_EXPIRED);
        assertThat(now(change).status()).isEqualTo(RequestStatus.Timedout);
        assertThat(held(user)).isEqualTo(Given.CLAIMS);
        assertThat(traces.audit(change.id())).containsExactly("CHANGE_REQUEST_CREATED", "CHANGE_REQUEST_EXPIRED");
        assertThat(refusal(() -> approve(change))).isEqualTo(Code.REQUEST_NOT_NEW);
    }

    @Test
    void afterItsTimeNobodyDecidesItAlthoughTheSweepHasNotCome() {
        ChangeRequest change = waitingChange(systemUser());

        clock.putAhead(TEN_DAYS);
        assertThat(refusal(() -> approve(change))).isEqualTo(Code.REQUEST_NOT_NEW);

        assertStillWaits(change);
    }

    @Test
    void afterSevenDaysTheTaskRisesAndStillWaits() {
        ChangeRequest change = waitingChange(systemUser());

        sweepAfter(SEVEN_DAYS);
        sweepAfter(SEVEN_DAYS.plusDays(1));

        assertThat(traces.task(change.id()).getPriority()).isEqualTo(80);
        assertThat(now(change).remindedAt()).isNotNull();
        assertThat(traces.path(change.id())).isEqualTo(Pathways.CHANGE_REMINDED);
        BpmnAwareTests.assertThat(traces.instance(change.id())).isWaitingAtExactly("approve-change");
        assertThat(traces.audit(change.id())).containsExactly("CHANGE_REQUEST_CREATED", "CHANGE_REQUEST_REMINDED");
    }

    @Test
    void aVendorTakesItsWaitingChangeBack() {
        ChangeRequest change = waitingChange(systemUser());

        changing.delete(Given.SMARTCLOUD, change.id());

        assertEnded(change, Pathways.CHANGE_WITHDRAWN);
        assertThat(changes.find(change.id())).isEmpty();
        assertThat(traces.audit(change.id())).containsExactly("CHANGE_REQUEST_CREATED", "CHANGE_REQUEST_WITHDRAWN");
        assertThat(refusal(() -> approve(change))).isEqualTo(Code.REQUEST_NOT_FOUND);
    }

    @Test
    void aVendorTakesADecidedChangeOffItsLists() {
        SystemUser user = systemUser();
        ChangeRequest change = waitingChange(user);
        approve(change);

        changing.delete(Given.SMARTCLOUD, change.id());

        assertThat(changes.find(change.id())).isEmpty();
        assertThat(traces.audit(change.id())).endsWith("CHANGE_REQUEST_APPROVED", "CHANGE_REQUEST_DELETED");
        assertThat(held(user)).isEqualTo(powers(List.of(HISTORY), List.of(TAX)));
    }

    @Test
    void anotherVendorLearnsNothingAndChangesNothing() {
        ChangeRequest change = waitingChange(systemUser());

        assertThat(refusal(() -> changing.delete(Given.RIVAL, change.id()))).isEqualTo(Code.REQUEST_NOT_FOUND);

        assertStillWaits(change);
    }

    @Test
    void whatWaitsForARemovedSystemUserEndsWithIt() {
        SystemUser user = systemUser();
        ChangeRequest first = waitingChange(user);
        ChangeRequest second = waitingChange(user);
        ChangeRequest anothers = waitingChange(systemUser());
        ChangeRequest decided = waitingChange(user);
        changing.decide(leader, decided.id(), REJECT, null);

        transaction.executeWithoutResult(status ->
                events.publishEvent(new SystemUserRemoved(user, leader.id(), "tilgangsstyrer", Instant.now())));

        for (ChangeRequest change : List.of(first, second)) {
            assertEnded(change, Pathways.CHANGE_WITHDRAWN);
            assertThat(changes.find(change.id())).isEmpty();
            assertThat(traces.audit(change.id())).containsExactly("CHANGE_REQUEST_CREATED", "CHANGE_REQUEST_WITHDRAWN");
        }
        assertStillWaits(anothers);
        assertThat(now(decided).status()).isEqualTo(RequestStatus.Rejected);
    }

    @Test
    void whatWaitsStillWaitsWhenTheRemovalIsRolledBack() {
        SystemUser user = systemUser();
        ChangeRequest change = waitingChange(user);

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new SystemUserRemoved(user, leader.id(), "tilgangsstyrer", Instant.now()));
            status.setRollbackOnly();
        });

        assertStillWaits(change);
    }
}
