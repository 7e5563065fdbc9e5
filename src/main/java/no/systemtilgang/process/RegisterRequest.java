package no.systemtilgang.process;

import java.util.UUID;
import no.systemtilgang.request.NewRequest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task «Registrer forespørsel»: checks and stores what the vendor asks for; its id is the business key. */
@Component
class RegisterRequest implements JavaDelegate {

    private final Acting acting;
    private final Submissions submissions;

    RegisterRequest(Acting acting, Submissions submissions) {
        this.acting = acting;
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NewRequest asked = RequestVariables.takeRequest(execution);
        UUID id = submissions.register(acting.vendor().orgNo(), asked, execution.getProcessInstanceId());
        execution.setProcessBusinessKey(id.toString());
    }
}
