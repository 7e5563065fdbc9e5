package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.SystemUserRequestProcess.Submitted;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestStatus;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class ExpiredTest extends Story {

    @Autowired
    ExpiredTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    private static final Duration TEN_DAYS = Duration.ofDays(10);

    @Test
    void aRequestThatNobodyDecidesExpires() {
        Request request = ownRequest(given.organisation());

        sweepAfter(TEN_DAYS);

        assertEnded(request, Pathways.EXPIRED);
        assertThat(now(request).status()).isEqualTo(RequestStatus.Timedout);
        assertThat(traces.audit(request)).containsExactly("REQUEST_CREATED", "REQUEST_EXPIRED");
        assertThat(traces.systemUsers(request)).isZero();
    }

    @Test
    void anExpiredRequestIsNotApproved() {
        String orgNo = given.organisation();
        Request request = ownRequest(orgNo);
        sweepAfter(TEN_DAYS);

        assertThat(refusal(() -> approve(given.person(orgNo, "DAGL"), request))).isEqualTo(Code.REQUEST_NOT_NEW);

        assertThat(Code.REQUEST_NOT_NEW.status()).isEqualTo(409);
        assertThat(now(request).status()).isEqualTo(RequestStatus.Timedout);
        assertThat(traces.systemUsers(request)).isZero();
    }

    @Test
    void afterItsTimeNobodyDecidesItAlthoughTheSweepHasNotCome() {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "DAGL");
        Request request = ownRequest(orgNo);

        clock.putAhead(TEN_DAYS);
        assertThat(refusal(() -> approve(leader, request))).isEqualTo(Code.REQUEST_NOT_NEW);

        assertStillWaits(request);
    }

    @Test
    void theSameTripleThenMakesANewRequest() {
        NewRequest asked = given.ownRequest(given.organisation(), Given.CLAIMS);
        Request expired = submitted(asked);
        sweepAfter(TEN_DAYS);

        Submitted again = process.submit(Given.SMARTCLOUD, asked);

        assertThat(again.created()).isTrue();
        assertThat(again.request().id()).isNotEqualTo(expired.id());
        assertThat(again.request().isNew()).isTrue();
        assertThat(traces.requests(asked)).isEqualTo(2);
    }

    @Test
    void aRequestIsNotSweptBeforeItsTime() {
        Request request = ownRequest(given.organisation());

        sweepAfter(Duration.ofDays(7).minusMinutes(1));

        assertStillWaits(request);
    }

    @Test
    void requestsForClientsExpireToo() {
        Request request = clientRequest(given.organisation());

        sweepAfter(TEN_DAYS);

        assertEnded(request, Pathways.EXPIRED);
    }
}
