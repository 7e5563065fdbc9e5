package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.Right;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.RequestStatus;
import no.systemtilgang.systemuser.SystemUser;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class ChangeApprovedTest extends ChangeStory {

    @Autowired
    ChangeApprovedTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void theSystemUserGetsExactlyTheDifference() {
        SystemUser user = systemUser();
        ChangeRequest change = waitingChange(user);
        assertStillWaits(change);

        changing.decide(leader, change.id(), APPROVE, "Greit");

        assertEnded(change, Pathways.CHANGED);
        assertThat(held(user)).isEqualTo(powers(List.of(HISTORY), List.of(TAX)));
        assertThat(now(change).status()).isEqualTo(RequestStatus.Accepted);
        assertThat(now(change).decision().reason()).isEqualTo("Greit");
        assertThat(now(change).decision().personId()).isEqualTo(leader.id());
        assertThat(traces.audit(change.id())).containsExactly("CHANGE_REQUEST_CREATED", "CHANGE_REQUEST_APPROVED");
        assertThat(traces.audit(user.id())).endsWith("SYSTEM_USER_CHANGED");
        assertThat(changes.receiptUrl(change.id())).contains(Given.RECEIPT);
    }

    @Test
    void whatIsThereAlreadyIsNotDoubledAndWhatIsAbsentIsNotMissed() {
        SystemUser user = systemUser();
        Powers required = powers(List.of(CLAIMS, HISTORY), List.of());
        Powers unwanted = powers(List.of("nav-sykefravaer"), List.of("jordbruk"));

        approve(submitted(asked(user, required, unwanted)).request());

        assertThat(held(user)).isEqualTo(required);
    }

    @Test
    void theActionOfARightMakesNoOtherRight() {
        SystemUser user = systemUser();
        Right withAction = new Right("read", Right.to(CLAIMS).resource());
        Powers unwanted = new Powers(List.of(withAction), List.of());

        approve(submitted(asked(user, powers(List.of(HISTORY), List.of()), unwanted))
                .request());

        assertThat(held(user)).isEqualTo(powers(List.of(HISTORY), List.of()));
    }

    @Test
    void anAnswerAtTheEnginesDoorIsAsGoodAsAtOurs() {
        SystemUser user = systemUser();
        ChangeRequest change = waitingChange(user);

        complete(leader, change, Map.of("decision", APPROVE, "reason", "Ja"));

        assertEnded(change, Pathways.CHANGED);
        assertThat(now(change).decision().reason()).isEqualTo("Ja");
    }

    @Test
    void twoChangesOfTheSameSystemUserAddUp() {
        SystemUser user = systemUser();
        ChangeRequest history = submitted(asked(user, powers(List.of(HISTORY), List.of()), NOTHING))
                .request();
        ChangeRequest tax =
                submitted(asked(user, powers(List.of(), List.of(TAX)), NOTHING)).request();

        approve(tax);
        approve(history);

        assertThat(held(user)).isEqualTo(powers(List.of(CLAIMS, HISTORY), List.of(TAX)));
    }

    @Test
    void aRejectedChangeChangesNothing() {
        SystemUser user = systemUser();
        ChangeRequest change = waitingChange(user);

        changing.decide(leader, change.id(), REJECT, "Nei takk");

        assertEnded(change, Pathways.CHANGE_REJECTED);
        assertThat(held(user)).isEqualTo(Given.CLAIMS);
        assertThat(now(change).status()).isEqualTo(RequestStatus.Rejected);
        assertThat(now(change).decision().reason()).isEqualTo("Nei takk");
        assertThat(traces.audit(change.id())).containsExactly("CHANGE_REQUEST_CREATED", "CHANGE_REQUEST_REJECTED");
        assertThat(changes.receiptUrl(change.id())).contains(Given.RECEIPT);
    }

    @Test
    void aDecidedChangeIsNotDecidedAgain() {
        ChangeRequest change = waitingChange(systemUser());
        approve(change);

        assertThat(refusal(() -> changing.decide(leader, change.id(), REJECT, null)))
                .isEqualTo(Code.REQUEST_NOT_NEW);

        assertThat(now(change).status()).isEqualTo(RequestStatus.Accepted);
    }
}
