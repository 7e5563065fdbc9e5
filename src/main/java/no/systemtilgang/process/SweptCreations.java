package no.systemtilgang.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.systemuser.Creations;
import org.springframework.stereotype.Component;

/** What people have begun to create, as the sweep sees it: it ends by itself when nobody has confirmed it in time. */
@Component
class SweptCreations implements Sweepable {

    private final Creations creations;
    private final SystemUserCreationProcess process;

    SweptCreations(Creations creations, SystemUserCreationProcess process) {
        this.creations = creations;
        this.process = process;
    }

    @Override
    public List<UUID> lockDue(Instant now, int limit) {
        return creations.lockDue(now, limit);
    }

    @Override
    public void handle(UUID id, Instant now) {
        creations.lock(id).filter(it -> !it.dueAt().isAfter(now)).ifPresent(it -> process.leaveOpen(id));
    }

    @Override
    public void postpone(UUID id, Instant dueAt) {
        creations.postpone(id, dueAt);
    }
}
