package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.request.Request;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

class TwoApproversTest extends Story {

    private final TransactionTemplate transaction;

    @Autowired
    TwoApproversTest(ProcessEngine engine, AutowireCapableBeanFactory beans, TransactionTemplate transaction) {
        super(engine, beans);
        this.transaction = transaction;
    }

    @Test
    void oneOfTwoApproversWinsAndTheOtherIsTold() {
        String orgNo = given.organisation();
        Actor.Person first = given.person(orgNo, "DAGL");
        Actor.Person second = given.person(orgNo, "LEDE");
        Request request = ownRequest(orgNo);

        assertOneWins(request, Together.failuresOf(() -> approve(first, request), () -> approve(second, request)));
    }

    @Test
    void oneOfTwoApproversWinsAtTheEnginesDoorToo() {
        String orgNo = given.organisation();
        Actor.Person first = given.person(orgNo, "DAGL");
        Actor.Person second = given.person(orgNo, "LEDE");
        Request request = ownRequest(orgNo);
        String taskId = traces.task(request).getId();

        assertOneWins(
                request,
                afterBothHaveTheTask(
                        request,
                        () -> Together.failuresOf(() -> complete(first, taskId), () -> complete(second, taskId))));
    }

    @Test
    void whoHasReadTheTaskBeforeAnotherAnsweredIsToldBeforeTheEngineGoesOn() {
        String orgNo = given.organisation();
        Actor.Person first = given.person(orgNo, "DAGL");
        Actor.Person second = given.person(orgNo, "LEDE");
        Request request = ownRequest(orgNo);
        String taskId = traces.task(request).getId();
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Command<Void> late = context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            CompletableFuture.runAsync(() -> approve(first, request)).join();
            configuration.getCommandCheckers().forEach(it -> it.checkTaskWork(task));
            return null;
        };

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> acting.as(
                        second,
                        () -> configuration.getCommandExecutorTxRequired().execute(late)))
                .satisfies(it -> assertThat(it.code()).isEqualTo(Code.REQUEST_NOT_NEW));
    }

    @Test
    void anApprovalAndAWithdrawalDoNotBothHappen() {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "DAGL");
        Request request = ownRequest(orgNo);

        List<Throwable> failures = Together.failuresOf(
                () -> approve(leader, request), () -> process.withdraw(Given.SMARTCLOUD, request.id()));

        assertThat(failures).singleElement().isInstanceOf(Problem.class);
        assertThat(traces.systemUsers(request) == 1)
                .isEqualTo(requests.find(request.id()).isPresent());
        assertThat(traces.engineRows(request)).isZero();
    }

    /** Keeps the row until both wait for it, so that both have read the task when the first of them completes it. */
    private List<Throwable> afterBothHaveTheTask(Request request, Supplier<List<Throwable>> both) {
        return transaction
                .execute(status -> {
                    requests.lock(request.id());
                    CompletableFuture<List<Throwable>> failures = CompletableFuture.supplyAsync(both);
                    awaitWaitingForALock(2);
                    return failures;
                })
                .join();
    }

    private void assertOneWins(Request request, List<Throwable> failures) {
        assertThat(failures)
                .singleElement()
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo(Code.REQUEST_NOT_NEW));
        assertEnded(request, Pathways.APPROVED);
        assertThat(traces.systemUsers(request)).isEqualTo(1);
        assertThat(traces.audit(request)).containsExactly("REQUEST_CREATED", "REQUEST_APPROVED", "SYSTEM_USER_CREATED");
    }

    private void complete(Actor.Person person, String taskId) {
        acting.as(person, () -> {
            tasks.complete(taskId, Map.of("decision", APPROVE));
            return null;
        });
    }
}
