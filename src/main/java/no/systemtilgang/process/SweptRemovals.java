package no.systemtilgang.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.systemuser.Removals;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.stereotype.Component;

/** Open removals as the sweep sees them: each ends by itself when nobody has confirmed it in time. */
@Component
class SweptRemovals implements Sweepable {

    private final Removals removals;
    private final SystemUsers systemUsers;
    private final SystemUserRemovalProcess process;

    SweptRemovals(Removals removals, SystemUsers systemUsers, SystemUserRemovalProcess process) {
        this.removals = removals;
        this.systemUsers = systemUsers;
        this.process = process;
    }

    @Override
    public List<UUID> lockDue(Instant now, int limit) {
        return removals.lockDue(now, limit);
    }

    @Override
    public void handle(UUID id, Instant now) {
        systemUsers
                .lock(id)
                .flatMap(it -> removals.find(id))
                .filter(it -> !it.dueAt().isAfter(now))
                .ifPresent(it -> process.leaveOpen(id));
    }

    @Override
    public void postpone(UUID id, Instant dueAt) {
        removals.postpone(id, dueAt);
    }
}
