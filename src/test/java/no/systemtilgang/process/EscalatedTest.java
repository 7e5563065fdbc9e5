package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestStatus;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class EscalatedTest extends Story {

    @Autowired
    EscalatedTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void aRequestForOwnUseRisesInTheAccessManagersList() {
        String orgNo = given.organisation();
        Request request = ownRequest(orgNo);

        escalate(given.person(orgNo, "ANSATT"), request);

        assertThat(now(request).escalated()).isTrue();
        assertThat(now(request).isNew()).isTrue();
        assertThat(traces.task(request).getPriority()).isEqualTo(100);
        assertThat(groups(request)).containsExactly(orgNo + "-tilgangsstyrer");
        assertThat(traces.path(request)).isEqualTo(Pathways.WAITING);
        assertThat(traces.audit(request)).containsExactly("REQUEST_CREATED", "REQUEST_ESCALATED");
    }

    @Test
    void aRequestForClientsReachesTheAccessManager() {
        String orgNo = given.organisation();
        Actor.Person manager = given.person(orgNo, "ADMAI");
        Request request = clientRequest(orgNo);
        assertThat(tasksOf(manager, request)).isZero();

        escalate(given.person(orgNo, "ANSATT"), request);

        assertThat(groups(request)).containsExactly(orgNo + "-klientadministrator", orgNo + "-tilgangsstyrer");
        assertThat(traces.task(request).getPriority()).isEqualTo(100);
        assertThat(tasksOf(manager, request)).isEqualTo(1);
        assertThat(tasksOf(given.person(orgNo, "KLADM"), request)).isEqualTo(1);
        assertThat(tasksOf(given.person(orgNo, "DAGL"), request)).isEqualTo(1);
        assertThat(tasksOf(given.person(orgNo, "ANSATT"), request)).isZero();
        assertThat(tasksOf(given.person(given.organisation(), "ADMAI"), request))
                .isZero();
    }

    @Test
    void theAccessManagerThenCompletesTheTaskItself() {
        String orgNo = given.organisation();
        Actor.Person manager = given.person(orgNo, "ADMAI");
        Request request = clientRequest(orgNo);
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> complete(manager, request, Map.of("decision", APPROVE)));

        escalate(given.person(orgNo, "ANSATT"), request);
        complete(manager, request, Map.of("decision", APPROVE));

        assertThat(now(request).status()).isEqualTo(RequestStatus.Accepted);
        assertThat(roles(request))
                .containsExactly(
                        "REQUEST_ESCALATED ANSATT",
                        "REQUEST_APPROVED tilgangsstyrer",
                        "SYSTEM_USER_CREATED tilgangsstyrer");
    }

    @Test
    void theRecordNamesTheAuthorityThatWasUsed() {
        String orgNo = given.organisation();
        Request request = clientRequest(orgNo);
        escalate(given.person(orgNo, "ANSATT"), request);

        process.decide(given.person(orgNo, "KLADM"), request.id(), REJECT, null);

        assertThat(roles(request)).containsExactly("REQUEST_ESCALATED ANSATT", "REQUEST_REJECTED klientadministrator");
        assertThat(traces.engineRows(request)).isZero();
    }

    @Test
    void onceMoreChangesNothing() {
        String orgNo = given.organisation();
        Request request = clientRequest(orgNo);

        escalate(given.person(orgNo, "ANSATT"), request);
        escalate(given.person(orgNo, "DAGL"), request);

        assertThat(groups(request)).hasSize(2);
        assertThat(traces.audit(request)).containsExactly("REQUEST_CREATED", "REQUEST_ESCALATED");
    }

    @Test
    void aReminderDoesNotLowerIt() {
        String orgNo = given.organisation();
        Request request = ownRequest(orgNo);
        escalate(given.person(orgNo, "ANSATT"), request);

        sweepAfter(Duration.ofDays(7));

        assertThat(now(request).remindedAt()).isNotNull();
        assertThat(traces.task(request).getPriority()).isEqualTo(100);
    }

    @Test
    void aRemindedRequestRisesFurther() {
        String orgNo = given.organisation();
        Request request = ownRequest(orgNo);
        sweepAfter(Duration.ofDays(7));

        escalate(given.person(orgNo, "ANSATT"), request);

        assertThat(traces.task(request).getPriority()).isEqualTo(100);
    }

    @Test
    void anEscalatedRequestExpiresAndIsWithdrawnAsUsual() {
        String orgNo = given.organisation();
        Actor.Person employee = given.person(orgNo, "ANSATT");
        Request expiring = clientRequest(orgNo);
        Request withdrawn = clientRequest(orgNo);
        escalate(employee, expiring);
        escalate(employee, withdrawn);

        process.withdraw(Given.SMARTCLOUD, withdrawn.id());
        sweepAfter(Duration.ofDays(10));

        assertEnded(withdrawn, Pathways.WITHDRAWN);
        assertEnded(expiring, Pathways.EXPIRED);
    }

    @Test
    void somebodyUnrelatedDoesNotEscalate() {
        Request request = clientRequest(given.organisation());

        assertThat(refusal(() -> escalate(new Actor.Person("fremmed.leder"), request)))
                .isEqualTo(Code.NOT_RELATED);

        assertStillWaits(request);
    }

    @Test
    void afterItsTimeNobodyEscalatesItAlthoughTheSweepHasNotCome() {
        String orgNo = given.organisation();
        Actor.Person employee = given.person(orgNo, "ANSATT");
        Request request = ownRequest(orgNo);

        clock.putAhead(Duration.ofDays(10));
        assertThat(refusal(() -> escalate(employee, request))).isEqualTo(Code.REQUEST_NOT_NEW);

        assertStillWaits(request);
    }

    @Test
    void manyAtOnceEscalateItOnce() {
        String orgNo = given.organisation();
        Actor.Person employee = given.person(orgNo, "ANSATT");
        Request request = clientRequest(orgNo);

        Together.all(6, () -> {
            escalate(employee, request);
            return true;
        });

        assertThat(groups(request)).hasSize(2);
        assertThat(traces.audit(request)).containsExactly("REQUEST_CREATED", "REQUEST_ESCALATED");
    }

    private void escalate(Actor.Person person, Request request) {
        process.escalate(person, request.id());
    }

    private List<String> groups(Request request) {
        return tasks.getIdentityLinksForTask(traces.task(request).getId()).stream()
                .map(IdentityLink::getGroupId)
                .sorted()
                .toList();
    }

    private long tasksOf(Actor.Person person, Request request) {
        return acting.as(person, () -> (long) tasks.createTaskQuery()
                .processInstanceBusinessKey(request.id().toString())
                .list()
                .size());
    }

    /** What persons have done to the request, as what. */
    private List<String> roles(Request request) {
        return jdbc.sql("""
                        select action || ' ' || role from systemtilgang.audit_event
                        where subject_id = ? and role is not null order by id""").param(request.id()).query(String.class).list();
    }
}
