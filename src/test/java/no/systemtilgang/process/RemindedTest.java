package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestStatus;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class RemindedTest extends Story {

    @Autowired
    RemindedTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    private static final Duration SEVEN_DAYS = Duration.ofDays(7);

    @Test
    void afterSevenDaysTheTaskRisesAndStillWaits() {
        Request request = ownRequest(given.organisation());
        assertThat(traces.task(request).getPriority()).isEqualTo(50);

        sweepAfter(SEVEN_DAYS);

        assertThat(traces.task(request).getPriority()).isEqualTo(80);
        assertThat(now(request).isNew()).isTrue();
        assertThat(now(request).remindedAt()).isNotNull();
        assertThat(traces.path(request)).isEqualTo(Pathways.REMINDED);
        BpmnAwareTests.assertThat(traces.instance(request)).isWaitingAtExactly("approve");
        assertThat(traces.audit(request)).containsExactly("REQUEST_CREATED", "REQUEST_REMINDED");
    }

    @Test
    void aSecondSweepRemindsNobodyAgain() {
        Request request = ownRequest(given.organisation());
        sweepAfter(SEVEN_DAYS);
        Request reminded = now(request);

        sweepAfter(SEVEN_DAYS.plusDays(2));

        assertThat(now(request)).isEqualTo(reminded);
        assertThat(traces.path(request)).isEqualTo(Pathways.REMINDED);
        assertThat(traces.audit(request)).containsExactly("REQUEST_CREATED", "REQUEST_REMINDED");
    }

    @Test
    void aRemindedRequestIsApprovedAsUsual() {
        String orgNo = given.organisation();
        Request request = ownRequest(orgNo);
        sweepAfter(SEVEN_DAYS);

        approve(given.person(orgNo, "DAGL"), request);

        assertThat(now(request).status()).isEqualTo(RequestStatus.Accepted);
        assertThat(traces.engineRows(request)).isZero();
    }

    @Test
    void aRemindedRequestExpiresAtTheSameTimeAsAnyOther() {
        Request request = ownRequest(given.organisation());
        sweepAfter(SEVEN_DAYS);

        sweepAfter(Duration.ofDays(10));

        assertThat(traces.path(request)).containsExactlyInAnyOrderElementsOf(Pathways.REMINDED_THEN_EXPIRED);
        assertThat(traces.engineRows(request)).isZero();
        assertThat(now(request).status()).isEqualTo(RequestStatus.Timedout);
    }
}
