package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import no.systemtilgang.problem.Code;
import no.systemtilgang.process.SystemUserRequestProcess.Submitted;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class WithdrawnTest extends Story {

    @Autowired
    WithdrawnTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void aVendorTakesItsRequestBack() {
        NewRequest asked = given.ownRequest(given.organisation(), Given.CLAIMS);
        Request request = submitted(asked);

        process.withdraw(Given.SMARTCLOUD, request.id());

        assertEnded(request, Pathways.WITHDRAWN);
        assertThat(requests.find(request.id())).isEmpty();
        assertThat(traces.audit(request)).containsExactly("REQUEST_CREATED", "REQUEST_WITHDRAWN");
    }

    @Test
    void anotherVendorLearnsNothingAndChangesNothing() {
        Request request = ownRequest(given.organisation());

        assertThat(refusal(() -> process.withdraw(Given.RIVAL, request.id()))).isEqualTo(Code.REQUEST_NOT_FOUND);

        assertThat(Code.REQUEST_NOT_FOUND.status()).isEqualTo(404);
        assertStillWaits(request);
    }

    @Test
    void aWithdrawnRequestIsThereForNobody() {
        String orgNo = given.organisation();
        Request request = ownRequest(orgNo);
        process.withdraw(Given.SMARTCLOUD, request.id());

        assertThat(refusal(() -> approve(given.person(orgNo, "DAGL"), request))).isEqualTo(Code.REQUEST_NOT_FOUND);
        assertThat(refusal(() -> process.withdraw(Given.SMARTCLOUD, request.id())))
                .isEqualTo(Code.REQUEST_NOT_FOUND);

        assertThat(traces.systemUsers(request)).isZero();
    }

    @Test
    void theSameTripleThenMakesANewRequest() {
        NewRequest asked = given.ownRequest(given.organisation(), Given.CLAIMS);
        Request withdrawn = submitted(asked);
        process.withdraw(Given.SMARTCLOUD, withdrawn.id());

        Submitted again = process.submit(Given.SMARTCLOUD, asked);

        assertThat(again.created()).isTrue();
        assertThat(again.request().id()).isNotEqualTo(withdrawn.id());
        assertStillWaits(again.request());
    }

    @Test
    void aDecidedRequestIsNotTakenBack() {
        String orgNo = given.organisation();
        Request request = ownRequest(orgNo);
        approve(given.person(orgNo, "DAGL"), request);

        assertThat(refusal(() -> process.withdraw(Given.SMARTCLOUD, request.id())))
                .isEqualTo(Code.REQUEST_NOT_NEW);

        assertEnded(request, Pathways.APPROVED);
        assertThat(traces.systemUsers(request)).isEqualTo(1);
    }
}
