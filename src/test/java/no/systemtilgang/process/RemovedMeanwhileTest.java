package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

class RemovedMeanwhileTest extends Story {

    private final SystemUserRemoval removal;
    private final SystemUsers systemUsers;
    private final TransactionTemplate transaction;

    @Autowired
    RemovedMeanwhileTest(
            ProcessEngine engine,
            AutowireCapableBeanFactory beans,
            SystemUserRemoval removal,
            SystemUsers systemUsers,
            TransactionTemplate transaction) {
        super(engine, beans);
        this.removal = removal;
        this.systemUsers = systemUsers;
        this.transaction = transaction;
    }

    @Test
    void anApprovalAndARemovalComeOneAfterTheOther() {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "DAGL");
        Request request = clientRequest(orgNo);

        List<Throwable> failures = Together.failuresOf(
                () -> approve(leader, request), () -> removal.remove(leader, orgNo, request.id(), UserType.AGENT));

        assertThat(failures).allSatisfy(it -> assertThat(((Problem) it).code()).isEqualTo(Code.SYSTEM_USER_NOT_FOUND));
        assertThat(systemUsers.find(request.id()).isPresent()).isEqualTo(failures.size() == 1);
        assertThat(requests.find(request.id()).isPresent()).isEqualTo(failures.size() == 1);
        assertThat(traces.engineRows(request) > 0).isEqualTo(failures.size() == 1);
    }

    @Test
    void whoFinishesTheSetUpWhileItIsRemovedIsToldThatItIsGone() {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "DAGL");
        Request request = clientRequest(orgNo);
        approve(leader, request);

        Throwable refused = finishedWhileRemoved(leader, orgNo, request);

        assertThat(refused).isInstanceOf(Problem.class);
        assertThat(((Problem) refused).code()).isEqualTo(Code.SYSTEM_USER_NOT_FOUND);
        assertThat(systemUsers.find(request.id())).isEmpty();
        assertEnded(request, Pathways.APPROVED_FOR_CLIENTS);
        assertThat(traces.audit(request)).doesNotContain("CLIENT_SET_UP_FINISHED");
    }

    /** Removes it, and commits that only when the one who finishes the set-up waits for it. */
    private Throwable finishedWhileRemoved(Actor.Person leader, String orgNo, Request request) {
        return transaction
                .execute(status -> {
                    removal.remove(leader, orgNo, request.id(), UserType.AGENT);
                    CompletableFuture<List<Throwable>> failures = CompletableFuture.supplyAsync(
                            () -> Together.failuresOf(() -> complete(leader, request, Map.of("finished", true))));
                    awaitWaitingForALock(1);
                    return failures;
                })
                .join()
                .get(0);
    }
}
