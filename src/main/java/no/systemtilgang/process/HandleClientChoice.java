package no.systemtilgang.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.ClientVariables.Choice;
import no.systemtilgang.systemuser.ClientBatches;
import no.systemtilgang.systemuser.ClientSetUps;
import no.systemtilgang.systemuser.SetUpTime;
import no.systemtilgang.systemuser.SystemUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task «Behandle valg»: the gate behind the task «Legg til klienter». Only a client administrator of the firm
 * and a choice that is one get past it; what was chosen is written down.
 */
@Component
class HandleClientChoice implements JavaDelegate {

    private final Acting acting;
    private final ClientAdministrators administrators;
    private final ClientSetUps setUps;
    private final ClientBatches batches;
    private final SetUpTime time;
    private final Clock clock;

    HandleClientChoice(
            Acting acting,
            ClientAdministrators administrators,
            ClientSetUps setUps,
            ClientBatches batches,
            SetUpTime time,
            Clock clock) {
        this.acting = acting;
        this.administrators = administrators;
        this.setUps = setUps;
        this.batches = batches;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Actor.Person person = acting.person();
        SystemUser user = administrators.lock(person, RequestGates.idOf(execution));
        Choice choice = ClientVariables.takeChoice(execution);
        if (choice.finished()) {
            setUps.finish(user.id());
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID batchId = choice.batchId() != null
                ? choice.batchId()
                : batches.write(user.id(), person.id(), ClientAdministrators.CAPABILITY.word(), now, choice.lines());
        if (!batches.begin(batchId, user.id(), person.id())) {
            throw Code.INVALID_INPUT.problem().because("'batch' must be one that you have just written.");
        }
        setUps.choose(user.id(), batchId, time.endsAfter(now));
    }
}
