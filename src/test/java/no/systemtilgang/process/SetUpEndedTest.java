package no.systemtilgang.process;

import static no.systemtilgang.process.Pathways.SET_UP_ENDED_BY_REMOVAL;
import static no.systemtilgang.process.Pathways.SET_UP_LEFT_OPEN;
import static no.systemtilgang.process.Pathways.SET_UP_OPEN;
import static no.systemtilgang.process.Pathways.finished;
import static no.systemtilgang.process.Pathways.manyAdded;
import static no.systemtilgang.process.Pathways.manyBegun;
import static no.systemtilgang.process.Pathways.then;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.BatchProgress;
import no.systemtilgang.systemuser.NotAdded.Reason;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The ways in which a set-up of clients ends. */
class SetUpEndedTest extends ClientStory {

    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    @Autowired
    SetUpEndedTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void aSetUpThatNobodyFinishesEndsByItselfAndTheClientsStay() {
        Request request = approved();
        String client = clientsOfTheFirm(1).get(0);
        administration.add(administrator, agent.id(), List.of(client));

        sweepAfter(THIRTY_DAYS.minusMinutes(1));
        assertThat(task()).isNotNull();
        sweepAfter(THIRTY_DAYS.plusMinutes(1));

        assertEnded(then(
                Pathways.fewAdded(SET_UP_OPEN), SET_UP_LEFT_OPEN.subList(4, 7).toArray(String[]::new)));
        assertEnded(request, Pathways.APPROVED_FOR_CLIENTS);
        assertThat(added()).containsExactly(client);
        assertThat(traces.audit(request)).endsWith("CLIENT_ADDED", "CLIENT_SET_UP_LEFT_OPEN");
    }

    @Test
    void aChoiceBeginsTheTimeAnew() {
        administration.open(administrator, agent.id());
        clock.putAhead(THIRTY_DAYS.minusDays(1));
        administration.add(administrator, agent.id(), clientsOfTheFirm(1));

        sweepAfter(THIRTY_DAYS.plusDays(1));
        assertThat(task()).isNotNull();
        sweepAfter(THIRTY_DAYS.multipliedBy(2));

        assertThat(task()).isNull();
        assertThat(setUps()).isZero();
    }

    @Test
    void aRunningBatchIsNotLeftOpen() {
        startedBatch(clientsOfTheFirm(21));

        sweepAfter(THIRTY_DAYS.multipliedBy(2));
        runAllJobs();
        assertWaits(manyAdded(SET_UP_OPEN, 1));

        sweepAfter(THIRTY_DAYS.multipliedBy(2));
        assertThat(setUps()).isZero();
    }

    @Test
    void removingTheSystemUserEndsTheTask() {
        Request request = approved();
        administration.add(administrator, agent.id(), clientsOfTheFirm(1));
        administration.finish(administrator, agent.id());
        administration.open(administrator, agent.id());

        remove();

        assertEnded(SET_UP_ENDED_BY_REMOVAL);
        assertEnded(request, Pathways.APPROVED_FOR_CLIENTS);
        assertThat(added()).isEmpty();
    }

    @Test
    void removingTheSystemUserEndsARunningBatchAndWhatCalledIt() {
        Request request = approved();
        UUID batch = startedBatch(clientsOfTheFirm(MANY));
        runNextJob();

        remove();
        assertThat(added()).isEmpty();
        runNextJob();

        assertEnded(then(manyBegun(SET_UP_OPEN, 2), "removed-meanwhile-boundary", "end-set-up", "system-user-removed"));
        assertEnded(request, Pathways.APPROVED_FOR_CLIENTS);
        assertThat(administration.progress(administrator, batch))
                .isEqualTo(new BatchProgress(batch, agent.id(), MANY, MANY, 100, 150, true));
        assertThat(administration.failures(administrator, batch)).allMatch(it -> it.reason() == Reason.REMOVED);
        assertThat(refusal(() -> administration.retry(administrator, batch))).isEqualTo(Code.SYSTEM_USER_NOT_FOUND);
        assertThat(added()).isEmpty();
    }

    @RepeatedTest(5)
    void aPartAndARemovalAtTheSameMomentComeOneAfterTheOther() {
        startedBatch(clientsOfTheFirm(MANY));
        String job = jobs().get(0).getId();

        assertThat(failuresOfAllAtOnce(
                        this::remove, () -> engine.getManagementService().executeJob(job)))
                .isEmpty();
        runAllJobs();

        assertThat(added()).isEmpty();
        assertThat(traces.engineRows(agent.id())).isZero();
        assertThat(setUps()).isZero();
    }

    @RepeatedTest(5)
    void aChoiceAndARemovalAtTheSameMomentComeOneAfterTheOther() {
        List<String> chosen = clientsOfTheFirm(3);
        administration.open(administrator, agent.id());
        String taskId = task().getId();

        List<Throwable> failures = failuresOfAllAtOnce(
                this::remove, () -> complete(taskId, administrator, Map.of("clients", String.join(",", chosen))));

        assertThat(failures).allSatisfy(it -> assertThat(((Problem) it).code()).isEqualTo(Code.SYSTEM_USER_NOT_FOUND));
        assertThat(added()).isEmpty();
        assertThat(traces.engineRows(agent.id())).isZero();
        assertThat(setUps()).isZero();
    }

    @Test
    void anyClientAdministratorOfTheFirmFinishesIt() {
        administration.open(administrator, agent.id());
        Actor.Person other = given.person(firm, "DAGL");

        administration.finish(other, agent.id());

        assertEnded(finished(SET_UP_OPEN));
        assertThat(givenClients.audit(agent))
                .containsExactly("CLIENT_SET_UP_FINISHED " + other.id() + " klientadministrator");
    }

    @Test
    void theVendorMayDeleteItsRequestMeanwhile() {
        Request request = approved();
        requests.delete(request.id(), clock.instant());

        administration.add(administrator, agent.id(), clientsOfTheFirm(2));
        startedBatch(clientsOfTheFirm(21));
        runAllJobs();
        administration.finish(administrator, agent.id());

        assertThat(added()).hasSize(23);
        assertEnded(request, Pathways.APPROVED_FOR_CLIENTS);
    }

    /** The system user of a request that was just approved; its set-up waits. */
    private Request approved() {
        Request request = clientRequest(firm);
        approve(administrator, request);
        agent = systemUsers.get(request.id());
        return request;
    }

    private void remove() {
        removal.remove(administrator, firm, agent.id(), UserType.AGENT);
    }
}
