package no.systemtilgang.process;

import static no.systemtilgang.process.Pathways.SET_UP_OPEN;
import static no.systemtilgang.process.Pathways.manyAdded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import no.systemtilgang.systemuser.BatchProgress;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Batches as the product runs them: by the engine's own job executor. */
class BatchInBackgroundTest extends ClientStory {

    private static final Logger LOG = LoggerFactory.getLogger(BatchInBackgroundTest.class);
    private static final int FIVE_THOUSAND = 5000;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    @Autowired
    BatchInBackgroundTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void fiveThousandClientsAreAdded() {
        List<String> all = clientsOfTheFirm(FIVE_THOUSAND);
        jobExecutor.start();
        Instant begin = Instant.now();
        UUID batch = administration.addEveryone(administrator, agent.id()).batchId();
        await(batch, BatchProgress::finished);
        LOG.info("{} clients were added in {}", FIVE_THOUSAND, Duration.between(begin, Instant.now()));

        assertThat(added()).containsExactlyInAnyOrderElementsOf(all);
        assertWaits(manyAdded(SET_UP_OPEN, FIVE_THOUSAND / AddClient.PART));
    }

    @Test
    void whatAStoppedNodeLeavesAnotherOneGoesOnWith() {
        List<String> all = clientsOfTheFirm(20 * AddClient.PART);
        jobExecutor.start();
        UUID batch = startedBatch(all);
        await(batch, it -> it.done() > 0);
        jobExecutor.shutdown();
        BatchProgress stopped = administration.progress(administrator, batch);
        assertThat(added()).hasSizeGreaterThanOrEqualTo(stopped.done());

        jobExecutor.start();
        await(batch, BatchProgress::finished);

        assertThat(added()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(givenClients.audit(agent)).hasSize(all.size()).doesNotHaveDuplicates();
        assertWaits(manyAdded(SET_UP_OPEN, 20));
    }

    private void await(UUID batch, Predicate<BatchProgress> condition) {
        Instant limit = Instant.now().plus(LONG_ENOUGH);
        for (BatchProgress now = administration.progress(administrator, batch);
                !condition.test(now);
                now = administration.progress(administrator, batch)) {
            assertThat(Instant.now()).as("still at " + now).isBefore(limit);
            Thread.onSpinWait();
        }
    }
}
