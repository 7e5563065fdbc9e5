package no.systemtilgang.process;

import no.systemtilgang.identity.Actor;
import no.systemtilgang.systemuser.Removals;
import no.systemtilgang.systemuser.SystemUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task «Behandle svar» of a removal: the gate behind the task. Only a person who may remove the system user and
 * an answer that is one get past it.
 */
@Component
class HandleRemovalAnswer implements JavaDelegate {

    private final Acting acting;
    private final RemovalLocks locks;
    private final SystemUserRemoval removal;
    private final Removals removals;

    HandleRemovalAnswer(Acting acting, RemovalLocks locks, SystemUserRemoval removal, Removals removals) {
        this.acting = acting;
        this.locks = locks;
        this.removal = removal;
        this.removals = removals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Actor.Person person = acting.person();
        SystemUser user = locks.lock(RequestGates.idOf(execution));
        removal.requireMayRemove(person, user);
        boolean confirmed = ConfirmationVariables.takeAnswer(
                execution, SystemUserRemovalProcess.REMOVE, SystemUserRemovalProcess.KEEP);
        removals.answer(user.id(), confirmed);
    }
}
