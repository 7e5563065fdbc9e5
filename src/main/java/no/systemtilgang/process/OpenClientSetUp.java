package no.systemtilgang.process;

import java.time.Clock;
import java.util.UUID;
import no.systemtilgang.problem.Code;
import no.systemtilgang.systemuser.ClientSetUps;
import no.systemtilgang.systemuser.SetUpTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task «Åpne oppsettet»: a system user has one open set-up at most. Called by the request's process it is about
 * what was just approved; started by itself, about the system user that a client administrator names.
 */
@Component
class OpenClientSetUp implements JavaDelegate {

    private final Acting acting;
    private final ClientAdministrators administrators;
    private final ClientSetUps setUps;
    private final SetUpTime time;
    private final Clock clock;

    OpenClientSetUp(
            Acting acting, ClientAdministrators administrators, ClientSetUps setUps, SetUpTime time, Clock clock) {
        this.acting = acting;
        this.administrators = administrators;
        this.setUps = setUps;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID systemUserId = isCalled(execution) ? RequestGates.idOf(execution) : named(execution);
        if (!setUps.open(systemUserId, execution.getProcessInstanceId(), time.endsAfter(clock.instant()))) {
            throw Code.SET_UP_IS_OPEN.problem();
        }
    }

    private UUID named(DelegateExecution execution) {
        UUID systemUserId = ClientVariables.takeSystemUser(execution);
        administrators.lock(acting.person(), systemUserId);
        execution.setProcessBusinessKey(systemUserId.toString());
        return systemUserId;
    }

    private static boolean isCalled(DelegateExecution execution) {
        return execution.getProcessInstance().getSuperExecution() != null;
    }
}
