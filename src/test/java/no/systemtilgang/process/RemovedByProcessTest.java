package no.systemtilgang.process;

import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.request.ChangeRequests;
import no.systemtilgang.request.NewChangeRequest;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.PowerChange;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.SystemUser;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The ways in which a removal that somebody has begun comes to its end. */
class RemovedByProcessTest extends RemovalStory {

    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    @Autowired
    private ClientAdministrationProcess administration;

    @Autowired
    private ChangeRequestProcess changing;

    @Autowired
    private ChangeRequests changes;

    @Autowired
    private Clients clients;

    @Autowired
    RemovedByProcessTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void whatIsConfirmedIsRemoved() {
        removing.open(leader, own.id());
        assertWaits(own);
        assertThat(groups(own)).containsExactly(orgNo + "-tilgangsstyrer");

        removing.answer(leader, own.id(), "remove");

        assertEnded(own, Pathways.REMOVED);
        assertThat(systemUsers.find(own.id())).isEmpty();
        assertThat(traces.audit(own.id())).containsExactly("SYSTEM_USER_REMOVED");
    }

    @Test
    void whatIsRemovedAtOncePassesTheSameWay() {
        removing.remove(leader, own.id());

        assertEnded(own, Pathways.REMOVED);
        assertThat(systemUsers.find(own.id())).isEmpty();
        assertThat(refusal(() -> removing.remove(leader, own.id()))).isEqualTo(Code.SYSTEM_USER_NOT_FOUND);
    }

    @Test
    void whatWaitsInTasklistIsConfirmedOnThePage() {
        removing.open(given.person(orgNo, "ADMAI"), own.id());

        removing.remove(leader, own.id());

        assertEnded(own, Pathways.REMOVED);
        assertThat(systemUsers.find(own.id())).isEmpty();
    }

    @Test
    void theTripleIsFreeAtOnceAndTheRequestIsGone() {
        NewRequest asked = given.ownRequest(orgNo, Given.CLAIMS);
        Request request = submitted(asked);
        approve(leader, request);
        start(leader, systemUsers.get(request.id()));

        complete(leader, systemUsers.get(request.id()), Map.of("decision", "remove"));

        assertThat(requests.find(request.id())).isEmpty();
        assertThat(submitted(asked).id()).isNotEqualTo(request.id());
    }

    @Test
    void oneForClientsIsRemovedWithAllThatHangsOnIt() {
        SystemUser agent = givenClients.agent(orgNo, AUDITOR);
        Actor.Person administrator = given.person(orgNo, "KLADM");
        String client = givenClients.client(orgNo, "REVI");
        administration.add(administrator, agent.id(), List.of(client));
        start(administrator, agent);
        assertThat(groups(agent)).containsExactlyInAnyOrder(orgNo + "-tilgangsstyrer", orgNo + "-klientadministrator");

        complete(administrator, agent, Map.of("decision", "remove"));

        assertEnded(agent, Pathways.REMOVED);
        assertThat(systemUsers.find(agent.id())).isEmpty();
        assertThat(clients.has(agent.id(), client)).isFalse();
        assertThat(traces.audit(agent.id())).containsExactly("CLIENT_ADDED", "SYSTEM_USER_REMOVED", "CLIENT_REMOVED");
    }

    @Test
    void aChangeThatWaitsIsWithdrawn() {
        String system = given.system(Given.rights("ske-krav-og-betalinger", "ske-krav-og-betalinger-2"));
        Request request = submitted(Given.request(UserType.STANDARD, system, orgNo, Given.CLAIMS));
        approve(leader, request);
        PowerChange more = PowerChange.of(Given.rights("ske-krav-og-betalinger-2"), Given.rights());
        UUID change = changing.submit(
                        Given.SMARTCLOUD, new NewChangeRequest(UUID.randomUUID(), request.id(), more, Given.RECEIPT))
                .request()
                .id();
        start(leader, systemUsers.get(request.id()));

        complete(leader, systemUsers.get(request.id()), Map.of("decision", "remove"));

        assertThat(changes.find(change)).isEmpty();
        assertThat(traces.audit(change)).endsWith("CHANGE_REQUEST_WITHDRAWN");
        assertThat(traces.engineRows(change)).isZero();
        assertThat(systemUsers.find(request.id())).isEmpty();
    }

    @Test
    void whatIsKeptIsAsItWas() {
        removing.open(leader, own.id());

        removing.answer(leader, own.id(), "keep");

        assertEnded(own, Pathways.KEPT);
        assertThat(systemUsers.find(own.id())).contains(own);
        assertThat(traces.audit(own.id())).isEmpty();
        removing.remove(leader, own.id());
        assertThat(systemUsers.find(own.id())).isEmpty();
    }

    @Test
    void whatNobodyConfirmsIsKept() {
        removing.open(leader, own.id());

        sweepAfter(THIRTY_DAYS.minusMinutes(1));
        assertWaits(own);
        sweepAfter(THIRTY_DAYS.plusMinutes(1));

        assertEnded(own, Pathways.REMOVAL_LEFT_OPEN);
        assertThat(systemUsers.find(own.id())).contains(own);
    }

    @Test
    void removingItAtAnotherDoorEndsTheQuestion() {
        removing.open(leader, own.id());

        removal.remove(leader, orgNo, own.id(), UserType.STANDARD);

        assertEnded(own, Pathways.REMOVED_ELSEWHERE);
        assertThat(traces.audit(own.id())).containsExactly("SYSTEM_USER_REMOVED");
    }

    @Test
    void aSystemUserHasOneOpenRemoval() {
        removing.open(leader, own.id());
        removing.open(given.person(orgNo, "ADMAI"), own.id());

        ProcessInstance again = start(leader, own);

        assertThat(again.isEnded()).isTrue();
        assertThat(again.getBusinessKey()).isEqualTo(own.id().toString());
        assertThat(traces.path(again.getId())).isEqualTo(Pathways.REMOVAL_ALREADY_BEGUN);
        assertWaits(own);
    }

    @RepeatedTest(3)
    void aConfirmationAndARemovalElsewhereAtTheSameMomentComeOneAfterTheOther() {
        start(leader, own);
        String taskId = task(own).getId();

        List<Throwable> failures = failuresOfAllAtOnce(
                () -> complete(leader, taskId, Map.of("decision", "remove")),
                () -> removal.remove(leader, orgNo, own.id(), UserType.STANDARD));

        assertThat(failures)
                .singleElement()
                .satisfies(it -> assertThat(((Problem) it).code()).isEqualTo(Code.SYSTEM_USER_NOT_FOUND));
        assertThat(systemUsers.find(own.id())).isEmpty();
        assertThat(traces.engineRows(own.id())).isZero();
        assertThat(removals.find(own.id())).isEmpty();
        assertThat(traces.audit(own.id())).containsExactly("SYSTEM_USER_REMOVED");
    }

    private List<String> groups(SystemUser user) {
        return tasks.getIdentityLinksForTask(task(user).getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }
}
