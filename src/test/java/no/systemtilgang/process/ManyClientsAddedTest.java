package no.systemtilgang.process;

import static no.systemtilgang.process.Pathways.SET_UP_OPEN;
import static no.systemtilgang.process.Pathways.fewAdded;
import static no.systemtilgang.process.Pathways.finished;
import static no.systemtilgang.process.Pathways.manyAdded;
import static no.systemtilgang.process.Pathways.manyBegun;
import static no.systemtilgang.process.Pathways.manyNotAdded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.process.ClientAdministrationProcess.Outcome;
import no.systemtilgang.systemuser.BatchProgress;
import no.systemtilgang.systemuser.ClientLines;
import no.systemtilgang.systemuser.NotAdded;
import no.systemtilgang.systemuser.NotAdded.Reason;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A set-up in which many clients are chosen: they are added part by part, each part a job. */
class ManyClientsAddedTest extends ClientStory {

    @Autowired
    ManyClientsAddedTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void allAreAddedPartByPartAndItShowsHowFarItIs() {
        List<String> chosen = clientsOfTheFirm(MANY);
        UUID batch = startedBatch(chosen);

        assertThat(administration.runningBatch(agent.id())).contains(batch);
        assertThat(progress(batch)).isEqualTo(new BatchProgress(batch, agent.id(), MANY, 0, 0, 0, false));
        assertThat(added()).isEmpty();
        assertThat(completedParts()).isZero();

        runNextJob();
        assertThat(progress(batch)).isEqualTo(new BatchProgress(batch, agent.id(), MANY, 100, 100, 0, false));
        assertThat(added()).containsExactlyInAnyOrderElementsOf(chosen.subList(0, 100));
        assertThat(completedParts()).isEqualTo(1);
        assertThat(task()).isNull();

        assertThat(runAllJobs()).isEqualTo(2);
        assertThat(progress(batch)).isEqualTo(new BatchProgress(batch, agent.id(), MANY, MANY, MANY, 0, true));
        assertThat(added()).containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(administration.failures(administrator, batch)).isEmpty();
        assertWaits(manyAdded(SET_UP_OPEN, 3));
        assertThat(givenClients.audit(agent)).hasSize(MANY).allMatch(it -> it.contains(administrator.id()));
    }

    @Test
    void aFewAndThenManyAndThenItIsFinished() {
        List<String> chosen = clientsOfTheFirm(121);
        administration.add(administrator, agent.id(), chosen.subList(0, 20));

        UUID batch = administration.addEveryone(administrator, agent.id()).batchId();
        assertThat(runAllJobs()).isEqualTo(2);
        administration.finish(administrator, agent.id());

        assertThat(progress(batch).total()).isEqualTo(101);
        assertThat(added()).containsExactlyInAnyOrderElementsOf(chosen);
        assertEnded(finished(manyAdded(fewAdded(SET_UP_OPEN), 2)));
    }

    @Test
    void someFailAndAreAddedByTryingAgain() {
        List<String> chosen = clientsOfTheFirm(21);
        String strange = given.organisation();
        List<String> lines = new ArrayList<>(chosen);
        lines.addAll(3, List.of(strange, "tull", chosen.get(0), strange));
        UUID batch = startedBatch(lines);

        assertThat(runAllJobs()).isEqualTo(1);

        assertThat(progress(batch)).isEqualTo(new BatchProgress(batch, agent.id(), 25, 25, 22, 3, true));
        assertThat(administration.failures(administrator, batch))
                .extracting(NotAdded::orgNo, NotAdded::reason)
                .containsExactly(
                        tuple(strange, Reason.NOT_A_CLIENT),
                        tuple("tull", Reason.NOT_A_NUMBER),
                        tuple(strange, Reason.NOT_A_CLIENT));
        assertThat(administration.shownFailures(agent.id())).contains(batch);
        assertWaits(manyNotAdded(SET_UP_OPEN, 1));
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();

        givenClients.begin(strange, firm, "REVI");
        Outcome again = administration.retry(administrator, batch);
        assertThat(again.added().added()).containsExactly(strange);
        assertThat(again.added().notAdded()).extracting(NotAdded::orgNo).containsExactly("tull");
        assertThat(added()).hasSize(22);
    }

    @Test
    void allFail() {
        UUID batch = startedBatch(
                IntStream.range(0, MANY).mapToObj(i -> "linje " + i).toList());

        assertThat(runAllJobs()).isEqualTo(3);

        assertThat(progress(batch).failed()).isEqualTo(MANY);
        assertThat(administration.failures(administrator, batch).get(249).orgNo())
                .isEqualTo("linje 249");
        assertWaits(manyNotAdded(SET_UP_OPEN, 3));
        assertThat(givenClients.audit(agent)).isEmpty();
        UUID again = administration.retry(administrator, batch).batchId();
        assertThat(progress(again).total()).isEqualTo(MANY);
    }

    @Test
    void whatACrashUndidIsDoneOnceMoreAndNothingTwice() {
        List<String> chosen = clientsOfTheFirm(MANY);
        UUID batch = startedBatch(chosen);
        runNextJob();

        transaction.executeWithoutResult(status -> {
            runNextJob();
            assertThat(added()).hasSize(200);
            status.setRollbackOnly(); // as if the node is killed before it has committed
        });
        assertThat(added()).containsExactlyInAnyOrderElementsOf(chosen.subList(0, 100));
        assertThat(progress(batch).done()).isEqualTo(100);

        assertThat(runAllJobs()).isEqualTo(2);
        assertThat(added()).containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(progress(batch).added()).isEqualTo(MANY);
        assertThat(givenClients.audit(agent)).hasSize(MANY).doesNotHaveDuplicates();
        assertWaits(manyAdded(SET_UP_OPEN, 3));
    }

    @Test
    void aRelationThatEndsMeanwhileFailsThatClientOnly() {
        List<String> chosen = clientsOfTheFirm(MANY);
        UUID batch = startedBatch(chosen);
        runNextJob();
        givenClients.end(chosen.get(5), firm, "REVI");
        givenClients.end(chosen.get(240), firm, "REVI");

        runAllJobs();

        assertThat(added()).hasSize(MANY - 2).doesNotContain(chosen.get(5), chosen.get(240));
        assertThat(administration.failures(administrator, batch))
                .extracting(NotAdded::orgNo)
                .containsExactly(chosen.get(240));
        assertWaits(manyNotAdded(SET_UP_OPEN, 3));
    }

    @Test
    void whoLosesTheAuthorityMeanwhileAddsNoMore() {
        List<String> chosen = clientsOfTheFirm(MANY);
        UUID batch = startedBatch(chosen);
        runNextJob();
        given.take(administrator, firm, "KLADM");

        assertThat(runAllJobs()).isEqualTo(1);

        Actor.Person other = given.person(firm, "DAGL");
        assertThat(refusal(() -> administration.progress(administrator, batch))).isEqualTo(Code.FORBIDDEN);
        assertThat(administration.progress(other, batch))
                .isEqualTo(new BatchProgress(batch, agent.id(), MANY, MANY, 100, 150, true));
        assertThat(administration.failures(other, batch))
                .hasSize(150)
                .allMatch(it -> it.reason() == Reason.NO_LONGER_ALLOWED);
        assertWaits(manyNotAdded(SET_UP_OPEN, 2));

        UUID again = administration.retry(other, batch).batchId();
        runAllJobs();
        assertThat(administration.progress(other, again).added()).isEqualTo(150);
        assertThat(added()).containsExactlyInAnyOrderElementsOf(chosen);
    }

    @Test
    void whileABatchRunsNothingElseIsChosenButClientsAreTakenBack() {
        List<String> chosen = clientsOfTheFirm(MANY);
        UUID batch = startedBatch(chosen);
        runNextJob();

        assertThat(refusal(() -> administration.add(administrator, agent.id(), chosen)))
                .isEqualTo(Code.CLIENTS_BEING_ADDED);
        assertThat(refusal(() -> administration.addEveryone(administrator, agent.id())))
                .isEqualTo(Code.CLIENTS_BEING_ADDED);
        assertThat(refusal(() -> administration.finish(administrator, agent.id())))
                .isEqualTo(Code.CLIENTS_BEING_ADDED);
        assertThat(refusal(() -> administration.retry(administrator, batch))).isEqualTo(Code.CLIENTS_BEING_ADDED);
        administration.open(administrator, agent.id());
        administration.remove(administrator, agent.id(), List.of(chosen.get(0)));

        assertThat(path()).isEqualTo(manyBegun(SET_UP_OPEN, 1));
        assertThat(instances()).isEqualTo(1);
        assertThat(batches()).isEqualTo(1);
        runAllJobs();
        assertThat(added()).hasSize(MANY - 1).doesNotContain(chosen.get(0));
    }

    @Test
    void batchesAreShownToTheFirmsClientAdministratorsOnly() {
        UUID batch = startedBatch(clientsOfTheFirm(21));
        Actor.Person stranger = given.person(given.organisation(), "DAGL");

        assertThat(refusal(() -> administration.progress(stranger, batch))).isEqualTo(Code.FORBIDDEN);
        assertThat(refusal(() -> administration.failures(stranger, batch))).isEqualTo(Code.FORBIDDEN);
        assertThat(refusal(() -> administration.retry(stranger, batch))).isEqualTo(Code.FORBIDDEN);
        assertThat(refusal(() -> administration.progress(stranger, UUID.randomUUID())))
                .isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void tooManyLinesAreRefusedAsAWhole() {
        List<String> lines = Collections.nCopies(ClientLines.MOST + 1, "310629499");

        assertThat(refusal(() -> administration.add(administrator, agent.id(), lines)))
                .isEqualTo(Code.INVALID_INPUT);

        assertThat(instances()).isZero();
        assertThat(batches()).isZero();
    }

    @Test
    void ofTwoWhoChooseManyAtOnceOneIsToldToWait() {
        List<String> chosen = clientsOfTheFirm(40);
        Actor.Person other = given.person(firm, "DAGL");

        List<Throwable> failures = failuresOfAllAtOnce(
                () -> administration.add(administrator, agent.id(), chosen),
                () -> administration.add(other, agent.id(), chosen));

        assertThat(failures)
                .singleElement()
                .satisfies(it -> assertThat(((Problem) it).code()).isEqualTo(Code.CLIENTS_BEING_ADDED));
        runAllJobs();
        assertThat(added()).hasSize(40);
        assertWaits(manyAdded(SET_UP_OPEN, 1));
    }

    private BatchProgress progress(UUID batch) {
        return administration.progress(administrator, batch);
    }

    /** What Cockpit shows of the running activity. */
    private int completedParts() {
        RuntimeService runtime = engine.getRuntimeService();
        ActivityInstance body =
                runtime.getActivityInstance(instance().getId()).getActivityInstances("add-client#multiInstanceBody")[0];
        Map<String, Object> counters = runtime.getVariablesLocal(body.getExecutionIds()[0]);
        assertThat(counters).containsEntry("nrOfInstances", 3);
        return (Integer) counters.get("nrOfCompletedInstances");
    }
}
