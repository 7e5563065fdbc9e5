package no.systemtilgang.process;

import java.time.Clock;
import java.util.UUID;
import no.systemtilgang.systemuser.RemovalTime;
import no.systemtilgang.systemuser.Removals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task «Noter valget» of a removal: checks that the person may remove the system user, of which one removal is
 * open at most.
 */
@Component
class OpenRemoval implements JavaDelegate {

    private final Acting acting;
    private final RemovalLocks locks;
    private final SystemUserRemoval removal;
    private final Removals removals;
    private final RemovalTime time;
    private final Clock clock;

    OpenRemoval(
            Acting acting,
            RemovalLocks locks,
            SystemUserRemoval removal,
            Removals removals,
            RemovalTime time,
            Clock clock) {
        this.acting = acting;
        this.locks = locks;
        this.removal = removal;
        this.removals = removals;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID systemUserId = ClientVariables.takeSystemUser(execution);
        removal.requireMayRemove(acting.person(), locks.lock(systemUserId));
        removals.begin(systemUserId, execution.getProcessInstanceId(), time.endsAfter(clock.instant()));
        execution.setProcessBusinessKey(systemUserId.toString());
    }
}
