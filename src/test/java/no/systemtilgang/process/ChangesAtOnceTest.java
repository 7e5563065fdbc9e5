package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.process.ChangeRequestProcess.Outcome;
import no.systemtilgang.process.ChangeRequestProcess.Submitted;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.NewChangeRequest;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUserRemoved;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class ChangesAtOnceTest extends ChangeStory {

    @Autowired
    ChangesAtOnceTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void oneOfTwoApproversWinsAndTheOtherIsTold() {
        Actor.Person second = given.person(orgNo, "LEDE");
        ChangeRequest change = waitingChange(systemUser());

        List<Throwable> failures = Together.failuresOf(
                () -> changing.decide(leader, change.id(), APPROVE, null),
                () -> changing.decide(second, change.id(), APPROVE, null));

        assertThat(failures)
                .singleElement()
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo(Code.REQUEST_NOT_NEW));
        assertEnded(change, Pathways.CHANGED);
    }

    @Test
    void changesOfOneSystemUserThatAreApprovedTogetherAreBothThere() {
        SystemUser user = systemUser();
        ChangeRequest history = submitted(asked(user, powers(List.of(HISTORY), List.of()), NOTHING))
                .request();
        ChangeRequest tax =
                submitted(asked(user, powers(List.of(), List.of(TAX)), NOTHING)).request();

        assertThat(Together.failuresOf(() -> approve(history), () -> approve(tax)))
                .isEmpty();

        assertThat(held(user)).isEqualTo(powers(List.of(CLAIMS, HISTORY), List.of(TAX)));
    }

    @Test
    void anApprovalAndARemovalDoNotWaitForEachOtherInACircle() {
        for (int i = 0; i < 10; i++) {
            SystemUser user = systemUser();
            ChangeRequest change = waitingChange(user);

            List<Throwable> failures = Together.failuresOf(() -> approve(change), () -> remove(user));

            assertThat(failures).allSatisfy(it -> assertThat(it).isInstanceOf(Problem.class));
            assertThat(traces.engineRows(change.id())).isZero();
        }
    }

    @Test
    void oneRowComesOfTheSameCorrelationIdAtTheSameMoment() {
        NewChangeRequest asked = asked(systemUser(), powers(List.of(HISTORY), List.of()), NOTHING);

        List<Submitted> all = Together.all(15, () -> submitted(asked));

        assertThat(all).filteredOn(it -> it.outcome() == Outcome.CREATED).hasSize(1);
        assertThat(all).filteredOn(it -> it.outcome() == Outcome.STORED).hasSize(14);
        assertStillWaits(changes.get(asked.id()));
    }

    @Test
    void oneCorrelationIdForTwoSystemUsersAtTheSameMomentIsOfOne() {
        SystemUser one = systemUser();
        SystemUser other = systemUser();
        NewChangeRequest first = asked(one, powers(List.of(HISTORY), List.of()), NOTHING);
        NewChangeRequest second = new NewChangeRequest(first.id(), other.id(), first.change(), null);

        List<Throwable> failures = Together.failuresOf(() -> submitted(first), () -> submitted(second));

        assertThat(failures)
                .singleElement()
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo(Code.CORRELATION_ID_USED));
        UUID changed = changes.get(first.id()).systemUserId();
        assertThat(changed).isIn(one.id(), other.id());
    }

    private void remove(SystemUser user) {
        transaction.executeWithoutResult(status -> {
            systemUsers.lock(user.id()).orElseThrow();
            jdbc.sql("update systemtilgang.system_user set is_deleted = true where id = ?")
                    .param(user.id())
                    .update();
            events.publishEvent(new SystemUserRemoved(user, leader.id(), "tilgangsstyrer", Instant.now()));
        });
    }
}
