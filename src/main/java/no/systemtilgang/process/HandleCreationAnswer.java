package no.systemtilgang.process;

import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.systemuser.Creation;
import no.systemtilgang.systemuser.Creations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task «Behandle svar» of a creation: the gate behind the task. Only a person who manages the organisation's
 * accesses and an answer that is one get past it.
 */
@Component
class HandleCreationAnswer implements JavaDelegate {

    private final Acting acting;
    private final SystemUserCreation creation;
    private final Creations creations;

    HandleCreationAnswer(Acting acting, SystemUserCreation creation, Creations creations) {
        this.acting = acting;
        this.creation = creation;
        this.creations = creations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Actor.Person person = acting.person();
        Creation begun = creations.lock(RequestGates.idOf(execution)).orElseThrow(Code.CHOICE_ANSWERED::problem);
        creation.requireMayCreate(person, begun.partyOrgNo());
        boolean confirmed = ConfirmationVariables.takeAnswer(
                execution, SystemUserCreationProcess.CREATE, SystemUserCreationProcess.CANCEL);
        creations.answer(begun.id(), confirmed);
    }
}
