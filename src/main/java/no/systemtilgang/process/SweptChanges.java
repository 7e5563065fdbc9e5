package no.systemtilgang.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.request.ChangeRequests;
import org.springframework.stereotype.Component;

/** Change requests as the sweep sees them. */
@Component
class SweptChanges implements Sweepable {

    private final ChangeRequests changes;
    private final ChangeRequestProcess process;

    SweptChanges(ChangeRequests changes, ChangeRequestProcess process) {
        this.changes = changes;
        this.process = process;
    }

    @Override
    public List<UUID> lockDue(Instant now, int limit) {
        return changes.lockDue(now, limit);
    }

    @Override
    public void handle(UUID id, Instant now) {
        changes.lock(id).filter(it -> it.isDue(now)).ifPresent(change -> {
            if (change.expiresAt().isAfter(now)) {
                process.remind(change);
            } else {
                process.expire(change);
            }
        });
    }

    @Override
    public void postpone(UUID id, Instant dueAt) {
        changes.postpone(id, dueAt);
    }
}
