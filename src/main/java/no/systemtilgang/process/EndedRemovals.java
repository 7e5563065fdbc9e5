package no.systemtilgang.process;

import no.systemtilgang.systemuser.Removals;
import no.systemtilgang.systemuser.SystemUserRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When a system user is removed at another door, nobody needs to confirm it any more: in the same transaction. */
@Component
class EndedRemovals {

    private final Removals removals;
    private final SystemUserRemovalProcess process;

    EndedRemovals(Removals removals, SystemUserRemovalProcess process) {
        this.removals = removals;
        this.process = process;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void removed(SystemUserRemoved event) {
        removals.find(event.user().id()).ifPresent(it -> process.endBecauseRemoved(it.systemUserId()));
    }
}
