package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.ChangeRequestProcess.Submitted;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.Right;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import no.systemtilgang.request.NewChangeRequest;
import no.systemtilgang.request.PowerChange;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A story of change requests: an organisation with a system user that holds the guide's right, of a larger system. */
abstract class ChangeStory extends Story {

    static final String CLAIMS = "ske-krav-og-betalinger";
    static final String HISTORY = "ske-krav-og-betalinger-2";
    static final String TAX = "skatt-naering";

    /** What the system may ask for in all. */
    static final Powers ALL = powers(List.of(CLAIMS, HISTORY), List.of(TAX));

    static final Powers NOTHING = powers(List.of(), List.of());

    @Autowired
    ChangeRequestProcess changing;

    @Autowired
    ChangeRequests changes;

    @Autowired
    SystemUsers systemUsers;

    final String orgNo;
    final Actor.Person leader;

    ChangeStory(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
        orgNo = given.organisation();
        leader = given.person(orgNo, "DAGL");
    }

    static Powers powers(List<String> resources, List<String> packages) {
        return new Powers(
                resources.stream().map(Right::to).toList(),
                packages.stream()
                        .map(it -> new AccessPackage("urn:altinn:accesspackage:" + it))
                        .toList());
    }

    /** A system user of the organisation that holds the guide's right. */
    SystemUser systemUser() {
        Request request = submitted(Given.request(UserType.STANDARD, given.system(ALL), orgNo, Given.CLAIMS));
        approve(leader, request);
        return systemUsers.get(request.id());
    }

    static NewChangeRequest asked(SystemUser user, Powers required, Powers unwanted) {
        return new NewChangeRequest(UUID.randomUUID(), user.id(), PowerChange.of(required, unwanted), Given.RECEIPT);
    }

    Submitted submitted(NewChangeRequest asked) {
        return changing.submit(Given.SMARTCLOUD, asked);
    }

    /** A waiting change: the history and the tax package come, the claims go. */
    ChangeRequest waitingChange(SystemUser user) {
        return submitted(asked(user, powers(List.of(HISTORY), List.of(TAX)), powers(List.of(CLAIMS), List.of())))
                .request();
    }

    void approve(ChangeRequest change) {
        changing.decide(leader, change.id(), APPROVE, null);
    }

    /** Completes the change's task through the engine itself, as Tasklist does. */
    void complete(Actor actor, ChangeRequest change, Map<String, Object> variables) {
        String taskId = traces.task(change.id()).getId();
        acting.as(actor, () -> {
            tasks.complete(taskId, variables);
            return null;
        });
    }

    Powers held(SystemUser user) {
        return systemUsers.get(user.id()).powers();
    }

    ChangeRequest now(ChangeRequest change) {
        return changes.get(change.id());
    }

    /** Nothing but the change request itself: it waits, and the system user is as it was. */
    void assertStillWaits(ChangeRequest change) {
        assertThat(now(change)).isEqualTo(change);
        assertThat(change.isNew()).isTrue();
        BpmnAwareTests.assertThat(traces.instance(change.id())).isWaitingAtExactly("approve-change");
        assertThat(traces.path(change.id())).isEqualTo(Pathways.CHANGE_WAITING);
        assertThat(traces.variables(change.id())).isZero();
        assertThat(traces.audit(change.id())).containsExactly("CHANGE_REQUEST_CREATED");
        assertThat(changes.receiptUrl(change.id())).isEmpty();
        assertThat(held(systemUsers.get(change.systemUserId()))).isEqualTo(Given.CLAIMS);
    }

    /** The instance has passed exactly these elements, and the engine has forgotten all of it but its history. */
    void assertEnded(ChangeRequest change, List<String> path) {
        assertThat(traces.path(change.id())).isEqualTo(path);
        assertThat(traces.instance(change.id())).isNull();
        assertThat(traces.engineRows(change.id())).isZero();
    }
}
