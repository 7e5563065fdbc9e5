package no.systemtilgang.systemuser;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does the work of a batch, a part in a transaction; what is done already is passed over. */
@Service
public class ClientBatchWork {

    private final ClientBatches batches;
    private final ClientAssignments assignments;

    ClientBatchWork(ClientBatches batches, ClientAssignments assignments) {
        this.batches = batches;
        this.assignments = assignments;
    }

    /**
     * Adds the next clients of a batch, and writes what became of each line.
     *
     * @param limit how many lines at most
     * @throws no.systemtilgang.problem.Problem as {@link ClientAssignments#require}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addNext(UUID batchId, UUID systemUserId, int limit, Administrator by) {
        List<Line> lines = batches.next(batchId, limit);
        if (lines.isEmpty()) {
            return;
        }
        Added result =
                assignments.addAll(systemUserId, lines.stream().map(Line::text).toList(), by);
        Map<String, NotAdded> refusals = new HashMap<>();
        result.notAdded().forEach(it -> refusals.put(it.orgNo(), it));
        HashSet<String> added = new HashSet<>(result.added());
        batches.record(
                batchId,
                lines.stream().map(it -> LineOutcome.of(it, added, refusals)).toList());
    }
}
