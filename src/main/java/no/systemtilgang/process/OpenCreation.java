package no.systemtilgang.process;

import java.time.Clock;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.ConfirmationVariables.Chosen;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.systemuser.Creation;
import no.systemtilgang.systemuser.CreationTime;
import no.systemtilgang.systemuser.Creations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task «Noter valget»: checks that the person may choose the system for the organisation, and writes down what
 * is to be created. Whoever has begun the same already comes back to that.
 */
@Component
class OpenCreation implements JavaDelegate {

    private final Acting acting;
    private final SystemUserCreation creation;
    private final Creations creations;
    private final CreationTime time;
    private final Clock clock;

    OpenCreation(Acting acting, SystemUserCreation creation, Creations creations, CreationTime time, Clock clock) {
        this.acting = acting;
        this.creation = creation;
        this.creations = creations;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Actor.Person person = acting.person();
        Chosen chosen = ConfirmationVariables.takeChosen(execution);
        RegisteredSystem system = creation.choose(person, chosen.partyOrgNo(), chosen.systemId());
        Creation begun = new Creation(
                UUID.randomUUID(),
                system.internalId(),
                chosen.partyOrgNo(),
                person.id(),
                system.powers(),
                time.endsAfter(clock.instant()),
                null);
        UUID id = creations.begin(begun, execution.getProcessInstanceId()) ? begun.id() : theSame(begun);
        execution.setProcessBusinessKey(id.toString());
    }

    private UUID theSame(Creation begun) {
        return creations
                .lock(begun.personId(), begun.partyOrgNo(), begun.systemInternalId())
                .map(Creation::id)
                .orElseThrow(() -> new IllegalStateException("What the person had begun came and went"));
    }
}
