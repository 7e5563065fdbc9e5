package no.systemtilgang.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import no.systemtilgang.request.Decision;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task «Behandle svar»: the first step after the user task, in the transaction of the click. However the task
 * was completed, only a person with the authority, an answer that is one, and a request that is New get past it.
 */
@Component
class HandleAnswer implements JavaDelegate {

    private final Acting acting;
    private final Approvers approvers;
    private final Requests requests;
    private final Clock clock;

    HandleAnswer(Acting acting, Approvers approvers, Requests requests, Clock clock) {
        this.acting = acting;
        this.approvers = approvers;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String personId = acting.person().id();
        Request request = requests.lock(RequestGates.idOf(execution));
        approvers.requireMayDecide(personId, request);
        Decision decision = RequestVariables.takeDecision(execution, personId, now);
        requests.update(request.decided(decision), now);
    }
}
