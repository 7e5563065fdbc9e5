package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.Decision;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestStatus;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class ApprovedTest extends Story {

    private static final Actor.Person STADIG = new Actor.Person("stadig.konsert");
    private static final String APE = "310904473";
    private static final Actor.Person DRESS = new Actor.Person("dress.minst");
    private static final String TIGER = "314250052";

    private final SystemUsers systemUsers;

    @Autowired
    ApprovedTest(ProcessEngine engine, AutowireCapableBeanFactory beans, SystemUsers systemUsers) {
        super(engine, beans);
        this.systemUsers = systemUsers;
    }

    @Test
    void anApprovedRequestForOwnUseIsASystemUserWithExactlyItsRights() {
        Request request = ownRequest(APE);
        assertThat(traces.instance(request))
                .isWaitingAtExactly("approve")
                .task()
                .hasCandidateGroup(APE + "-tilgangsstyrer");

        approve(STADIG, request);

        assertEnded(request, Pathways.APPROVED);
        SystemUser user = systemUserOf(request);
        assertThat(user.powers()).isEqualTo(Given.CLAIMS);
        assertThat(user.userType()).isEqualTo("standard");
        assertThat(user.externalRef()).isEqualTo(request.externalRef());
        assertThat(user.createdBy()).isEqualTo(STADIG.id());
        assertThat(requests.receiptUrl(request.id())).contains(Given.RECEIPT);
    }

    @Test
    void theRowAndTheRecordNameWhoApproved() {
        Request request = ownRequest(APE);

        process.decide(STADIG, request.id(), APPROVE, "  Vi bruker det  ");

        Decision decision = now(request).decision();
        assertThat(now(request).status()).isEqualTo(RequestStatus.Accepted);
        assertThat(decision.personId()).isEqualTo(STADIG.id());
        assertThat(decision.reason()).isEqualTo("Vi bruker det");
        assertThat(traces.audit(request)).containsExactly("REQUEST_CREATED", "REQUEST_APPROVED", "SYSTEM_USER_CREATED");
        assertThat(jdbc.sql("""
                        select person_id || ' ' || role || ' ' || party_org_no from systemtilgang.audit_record
                        where subject_id = ? and action = 'REQUEST_APPROVED'""").param(request.id()).query(String.class).single())
                .isEqualTo("stadig.konsert tilgangsstyrer " + APE);
    }

    @Test
    void approvedForClientsItWaitsUntilTheSetUpIsFinished() {
        Request request = clientRequest(TIGER);
        assertThat(traces.instance(request)).task().hasCandidateGroup(TIGER + "-klientadministrator");

        approve(DRESS, request);

        assertThat(traces.path(request)).isEqualTo(Pathways.WAITING_FOR_CLIENTS);
        assertThat(systemUserOf(request).powers()).isEqualTo(Given.AUDITOR);
        assertThat(systemUserOf(request).userType()).isEqualTo("agent");
        ProcessInstance called = traces.called(request);
        assertThat(called).isWaitingAtExactly("add-clients").task().hasCandidateGroup(TIGER + "-klientadministrator");

        complete(DRESS, request, Map.of("finished", true));

        assertThat(traces.path(called.getId())).isEqualTo(Pathways.CLIENTS_SET_UP);
        assertEnded(request, Pathways.APPROVED_FOR_CLIENTS);
        assertThat(traces.audit(request))
                .containsExactly(
                        "REQUEST_CREATED", "REQUEST_APPROVED", "SYSTEM_USER_CREATED", "CLIENT_SET_UP_FINISHED");
    }

    @Test
    void aDagligLederMayApproveForClientsToo() {
        String orgNo = given.organisation();
        Request request = clientRequest(orgNo);

        approve(given.person(orgNo, "DAGL"), request);

        assertThat(traces.path(request)).isEqualTo(Pathways.WAITING_FOR_CLIENTS);
    }

    @Test
    void theSetUpIsFinishedOnlyByAClientAdministratorAndWithoutVariables() {
        String orgNo = given.organisation();
        Request request = clientRequest(orgNo);
        Actor.Person administrator = given.person(orgNo, "KLADM");
        approve(administrator, request);
        List<String> path = traces.path(request);

        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> complete(given.person(orgNo, "ADMAI"), request, Map.of()));
        assertThat(refusal(() -> complete(administrator, request, Map.of("client", "310904473"))))
                .isEqualTo(Code.INVALID_INPUT);

        assertThat(traces.path(request)).isEqualTo(path);
        assertThat(traces.called(request)).isWaitingAtExactly("add-clients");
        assertThat(traces.audit(request)).doesNotContain("CLIENT_SET_UP_FINISHED");
    }

    private SystemUser systemUserOf(Request request) {
        return systemUsers.of(List.of(request.partyOrgNo())).stream()
                .filter(it -> it.id().equals(request.id()))
                .findFirst()
                .orElseThrow();
    }
}
