package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestStatus;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class RejectedTest extends Story {

    @Autowired
    RejectedTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void aRejectedRequestKeepsItsReasonAndMakesNoSystemUser() {
        String orgNo = given.organisation();
        Actor.Person manager = given.person(orgNo, "ADMAI");
        Request request = ownRequest(orgNo);

        process.decide(manager, request.id(), REJECT, " Vi bruker et annet system. ");

        assertEnded(request, Pathways.REJECTED);
        assertThat(now(request).status()).isEqualTo(RequestStatus.Rejected);
        assertThat(now(request).decision().reason()).isEqualTo("Vi bruker et annet system.");
        assertThat(now(request).decision().personId()).isEqualTo(manager.id());
        assertThat(traces.systemUsers(request)).isZero();
        assertThat(traces.audit(request)).containsExactly("REQUEST_CREATED", "REQUEST_REJECTED");
        assertThat(requests.receiptUrl(request.id())).contains(Given.RECEIPT);
    }

    @Test
    void aRejectedClientRequestHasNoSetUp() {
        String orgNo = given.organisation();
        Request request = clientRequest(orgNo);

        process.decide(given.person(orgNo, "KLADM"), request.id(), REJECT, null);

        assertEnded(request, Pathways.REJECTED);
        assertThat(now(request).decision().reason()).isNull();
    }

    @Test
    void rejectingAsksForNoRightOfTheRejectorsOwn() {
        String orgNo = given.organisation();
        Request request = ownRequest(orgNo, Given.rights("ske-intern-kontroll"));

        process.decide(given.person(orgNo, "ADMAI"), request.id(), REJECT, null);

        assertEnded(request, Pathways.REJECTED);
    }

    @Test
    void aReasonOfAThousandCharactersIsStored() {
        String orgNo = given.organisation();
        Request request = ownRequest(orgNo);

        process.decide(given.person(orgNo, "ADMAI"), request.id(), REJECT, "å".repeat(1000));

        assertThat(now(request).decision().reason()).hasSize(1000);
    }

    @Test
    void aLongerReasonIsRefusedAndChangesNothing() {
        String orgNo = given.organisation();
        Actor.Person manager = given.person(orgNo, "ADMAI");
        Request request = ownRequest(orgNo);

        for (String decision : List.of(APPROVE, REJECT)) {
            assertThat(refusal(() -> process.decide(manager, request.id(), decision, "å".repeat(1001))))
                    .isEqualTo(Code.INVALID_INPUT);
        }

        assertStillWaits(request);
    }

    @Test
    void aRejectedRequestIsNotDecidedAgain() {
        String orgNo = given.organisation();
        Actor.Person manager = given.person(orgNo, "DAGL");
        Request request = ownRequest(orgNo);
        process.decide(manager, request.id(), REJECT, null);

        assertThat(refusal(() -> approve(manager, request))).isEqualTo(Code.REQUEST_NOT_NEW);

        assertThat(now(request).status()).isEqualTo(RequestStatus.Rejected);
        assertThat(traces.systemUsers(request)).isZero();
    }
}
