package no.systemtilgang.process;

import no.systemtilgang.problem.Code;
import no.systemtilgang.systemuser.Creation;
import no.systemtilgang.systemuser.Creations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task «Opprett systembruker» of a creation: writes the system user by the rules of {@link SystemUserCreation}. A
 * refusal undoes the answer too, so that the task stays and can be tried again.
 */
@Component
class CreateChosenSystemUser implements JavaDelegate {

    private final Acting acting;
    private final SystemUserCreation creation;
    private final Creations creations;

    CreateChosenSystemUser(Acting acting, SystemUserCreation creation, Creations creations) {
        this.acting = acting;
        this.creation = creation;
        this.creations = creations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Creation begun = creations.find(RequestGates.idOf(execution)).orElseThrow(Code.CHOICE_ANSWERED::problem);
        creation.create(acting.person(), begun);
        creations.end(begun.id());
    }
}
