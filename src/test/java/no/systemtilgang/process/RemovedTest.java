package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.SystemUserRequestProcess.Submitted;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.SystemUserRemoved;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionTemplate;

class RemovedTest extends Story {

    private final SystemUserRemoval removal;
    private final SystemUsers systemUsers;
    private final TransactionTemplate transaction;
    private final ConfigurableApplicationContext application;

    @Autowired
    RemovedTest(
            ProcessEngine engine,
            AutowireCapableBeanFactory beans,
            SystemUserRemoval removal,
            SystemUsers systemUsers,
            TransactionTemplate transaction,
            ConfigurableApplicationContext application) {
        super(engine, beans);
        this.removal = removal;
        this.systemUsers = systemUsers;
        this.transaction = transaction;
        this.application = application;
    }

    @Test
    void whileItsSetUpWaitsAllOfItEnds() {
        String orgNo = given.organisation();
        Actor.Person administrator = given.person(orgNo, "KLADM");
        Request request = clientRequest(orgNo);
        approve(administrator, request);
        String setUp = traces.called(request).getProcessInstanceId();

        removal.remove(administrator, orgNo, request.id(), UserType.AGENT);

        assertThat(traces.path(setUp)).isEqualTo(Pathways.SET_UP_ENDED_BY_REMOVAL);
        assertEnded(request, Pathways.APPROVED_FOR_CLIENTS);
        assertGone(request);
        assertThat(traces.audit(request))
                .containsExactly("REQUEST_CREATED", "REQUEST_APPROVED", "SYSTEM_USER_CREATED", "SYSTEM_USER_REMOVED");
        assertThat(whoRemoved(request)).isEqualTo(administrator.id() + " klientadministrator " + orgNo);
    }

    @Test
    void whoeverManagesAccessesRemovesItToo() {
        String orgNo = given.organisation();
        Request request = clientRequest(orgNo);
        approve(given.person(orgNo, "KLADM"), request);
        Actor.Person manager = given.person(orgNo, "ADMAI");

        removal.remove(manager, orgNo, request.id(), UserType.AGENT);

        assertEnded(request, Pathways.APPROVED_FOR_CLIENTS);
        assertThat(whoRemoved(request)).isEqualTo(manager.id() + " tilgangsstyrer " + orgNo);
    }

    @Test
    void theSameTripleThenMakesANewRequest() {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "DAGL");
        NewRequest asked = given.ownRequest(orgNo, Given.CLAIMS);
        Request first = submitted(asked);
        approve(leader, first);
        assertThat(refusal(() -> submitted(asked))).isEqualTo(Code.SYSTEM_USER_EXISTS);

        removal.remove(leader, orgNo, first.id(), UserType.STANDARD);

        assertGone(first);
        Submitted again = process.submit(Given.SMARTCLOUD, asked);
        assertThat(again.created()).isTrue();
        assertThat(again.request().isNew()).isTrue();
        approve(leader, again.request());
        assertThat(systemUsers.find(again.request().id())).isPresent();
    }

    @Test
    void itIsRemovedAlsoWhenTheVendorHasDeletedItsRequest() {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "DAGL");
        Request request = clientRequest(orgNo);
        approve(leader, request);
        requests.delete(request.id(), clock.instant());
        assertThat(systemUsers.find(request.id())).isPresent();

        removal.remove(leader, orgNo, request.id(), UserType.AGENT);

        assertEnded(request, Pathways.APPROVED_FOR_CLIENTS);
        assertGone(request);
    }

    @Test
    void theSetUpCanBeFinishedAlsoWhenTheVendorHasDeletedItsRequest() {
        String orgNo = given.organisation();
        Actor.Person administrator = given.person(orgNo, "KLADM");
        Request request = clientRequest(orgNo);
        approve(administrator, request);
        requests.delete(request.id(), clock.instant());

        complete(administrator, request, Map.of("finished", true));

        assertEnded(request, Pathways.APPROVED_FOR_CLIENTS);
    }

    @Test
    void theOtherRoomsAreToldInTheSameTransaction() {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "DAGL");
        Request request = clientRequest(orgNo);
        approve(leader, request);
        List<SystemUserRemoved> told = new ArrayList<>();
        ApplicationListener<PayloadApplicationEvent<SystemUserRemoved>> listener =
                ApplicationListener.forPayload(told::add);
        application.addApplicationListener(listener);
        try {
            transaction.executeWithoutResult(status -> {
                removal.remove(leader, orgNo, request.id(), UserType.AGENT);
                assertThat(told).extracting(it -> it.user().id()).contains(request.id());
                status.setRollbackOnly();
            });
        } finally {
            application.removeApplicationListener(listener);
        }

        assertThat(systemUsers.find(request.id())).isPresent();
        assertThat(traces.path(request)).isEqualTo(Pathways.WAITING_FOR_CLIENTS);
        assertThat(traces.audit(request)).doesNotContain("SYSTEM_USER_REMOVED");
    }

    @Test
    void whoMayNotRemoveItChangesNothing() {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "DAGL");
        Request own = ownRequest(orgNo);
        approve(leader, own);
        String elsewhere = given.organisation();
        Actor.Person stranger = given.person(elsewhere, "DAGL");

        assertThat(refusal(() -> removal.remove(stranger, orgNo, own.id(), UserType.STANDARD)))
                .isEqualTo(Code.FORBIDDEN);
        assertThat(refusal(() -> removal.remove(stranger, elsewhere, own.id(), UserType.STANDARD)))
                .isEqualTo(Code.NOT_YOUR_SYSTEM_USER);
        assertThat(refusal(() -> removal.remove(given.person(orgNo, "KLADM"), orgNo, own.id(), UserType.STANDARD)))
                .isEqualTo(Code.FORBIDDEN);
        assertThat(refusal(() -> removal.remove(leader, orgNo, own.id(), UserType.AGENT)))
                .isEqualTo(Code.NOT_FOR_CLIENTS);
        assertThat(refusal(() -> removal.remove(leader, orgNo, UUID.randomUUID(), UserType.STANDARD)))
                .isEqualTo(Code.SYSTEM_USER_NOT_FOUND);

        assertThat(systemUsers.find(own.id())).isPresent();
        assertThat(requests.find(own.id())).isPresent();
    }

    private void assertGone(Request request) {
        assertThat(systemUsers.find(request.id())).isEmpty();
        assertThat(requests.find(request.id())).isEmpty();
    }

    private String whoRemoved(Request request) {
        return jdbc.sql("""
                        select person_id || ' ' || role || ' ' || party_org_no from systemtilgang.audit_record
                        where subject_id = ? and action = 'SYSTEM_USER_REMOVED'""").param(request.id()).query(String.class).single();
    }
}
