package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.register.Powers;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestStatus;
import no.systemtilgang.request.UserType;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class TechnicalFailureTest extends Story {

    @Autowired
    TechnicalFailureTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void aFailureWhileWritingUndoesTheEnginesTaskTooAndARetryWorks() {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "KLADM");
        Request request = submitted(Given.request(
                UserType.AGENT,
                given.system(new Powers(Given.CLAIMS.rights(), Given.AUDITOR.accessPackages())),
                orgNo,
                Given.AUDITOR));
        String taskId = traces.task(request).getId();

        // A system user for clients with rights of its own: the table's check refuses it, after the answer was written.
        setRights(request, Given.CLAIMS.rightsJson());
        Throwable failure = catchThrowable(() -> approve(leader, request));
        setRights(request, "[]");

        assertThat(failure).hasStackTraceContaining("violates check constraint");
        assertThat(traces.task(request).getId()).isEqualTo(taskId);
        assertStillWaits(request);

        approve(leader, request);
        assertThat(traces.path(request)).isEqualTo(Pathways.WAITING_FOR_CLIENTS);
        assertThat(traces.systemUsers(request)).isEqualTo(1);
    }

    @Test
    void aRequestThatTheSweepCannotHandleWaitsAnHourAndHoldsUpNoOther() {
        Request failing = ownRequest(given.organisation());
        Request other = ownRequest(given.organisation());
        String instance = traces.instanceId(failing.id());
        engine.getRuntimeService().suspendProcessInstanceById(instance);

        sweepAfter(Duration.ofDays(10));

        assertThat(now(other).status()).isEqualTo(RequestStatus.Timedout);
        assertThat(now(failing).isNew()).isTrue();
        assertThat(now(failing).dueAt()).isAfter(clock.instant().plus(Duration.ofMinutes(59)));
        assertThat(traces.audit(failing)).containsExactly("REQUEST_CREATED");

        engine.getRuntimeService().activateProcessInstanceById(instance);
        sweepAfter(Duration.ofDays(10).plusMinutes(50));
        assertThat(now(failing).isNew()).isTrue();
        sweepAfter(Duration.ofDays(10).plusMinutes(61));
        assertEnded(failing, Pathways.EXPIRED);
    }

    @Test
    void aPostponedReminderIsMadeUpFor() {
        Request request = ownRequest(given.organisation());
        String instance = traces.instanceId(request.id());
        engine.getRuntimeService().suspendProcessInstanceById(instance);
        sweepAfter(Duration.ofDays(7));
        engine.getRuntimeService().activateProcessInstanceById(instance);

        sweepAfter(Duration.ofDays(7).plusMinutes(61));

        assertThat(now(request).remindedAt()).isNotNull();
        assertThat(traces.path(request)).isEqualTo(Pathways.REMINDED);
    }

    private void setRights(Request request, String rights) {
        jdbc.sql("update systemtilgang.request set rights = ?::jsonb where id = ?")
                .params(rights, request.id())
                .update();
    }
}
