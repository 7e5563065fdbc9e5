package no.systemtilgang.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.systemuser.ClientSetUps;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.stereotype.Component;

/** Open set-ups of clients as the sweep sees them: each ends by itself when nobody has finished it in time. */
@Component
class SweptSetUps implements Sweepable {

    private final ClientSetUps setUps;
    private final SystemUsers systemUsers;
    private final SetUpTasks tasks;

    SweptSetUps(ClientSetUps setUps, SystemUsers systemUsers, SetUpTasks tasks) {
        this.setUps = setUps;
        this.systemUsers = systemUsers;
        this.tasks = tasks;
    }

    @Override
    public List<UUID> lockDue(Instant now, int limit) {
        return setUps.lockDue(now, limit);
    }

    @Override
    public void handle(UUID id, Instant now) {
        systemUsers
                .lock(id)
                .flatMap(it -> setUps.find(id))
                .filter(it -> !it.dueAt().isAfter(now))
                .ifPresent(it -> tasks.tell(id, SetUpTasks.LEFT_OPEN));
    }

    @Override
    public void postpone(UUID id, Instant dueAt) {
        setUps.postpone(id, dueAt);
    }
}
