package no.systemtilgang.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import no.systemtilgang.request.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task «Behandle svar» of a change: the same gate as {@link HandleAnswer}. Only a person with the authority, an
 * answer that is one, and a change request that is New get past it.
 */
@Component
class HandleChangeAnswer implements JavaDelegate {

    private final Acting acting;
    private final Approvers approvers;
    private final ChangeLocks locks;
    private final ChangeRequests changes;
    private final Clock clock;

    HandleChangeAnswer(Acting acting, Approvers approvers, ChangeLocks locks, ChangeRequests changes, Clock clock) {
        this.acting = acting;
        this.approvers = approvers;
        this.locks = locks;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String personId = acting.person().id();
        ChangeRequest change = locks.lock(RequestGates.idOf(execution));
        approvers.requireMayDecide(personId, change);
        Decision decision = RequestVariables.takeDecision(execution, personId, now);
        changes.update(change.decided(decision), now);
    }
}
