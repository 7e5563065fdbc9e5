package no.systemtilgang.process;

import no.systemtilgang.systemuser.SystemUserRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When a system user is removed, nobody needs to answer what was asked about it: in the same transaction. */
@Component
class ChangesOfRemovedUsers {

    private final ChangeRequestProcess process;

    ChangesOfRemovedUsers(ChangeRequestProcess process) {
        this.process = process;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void removed(SystemUserRemoved event) {
        process.withdrawAllOf(event.user().id());
    }
}
