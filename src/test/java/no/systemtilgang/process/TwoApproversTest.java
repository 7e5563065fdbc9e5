package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.request.Request;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class TwoApproversTest extends Story {

    @Autowired
    TwoApproversTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void oneOfTwoApproversWinsAndTheOtherIsTold() {
        String orgNo = given.organisation();
        Actor.Person first = given.person(orgNo, "DAGL");
        Actor.Person second = given.person(orgNo, "LEDE");
        Request request = ownRequest(orgNo);

        assertOneWins(request, Together.failuresOf(() -> approve(first, request), () -> approve(second, request)));
    }

    @Test
    void oneOfTwoApproversWinsAtTheEnginesDoorToo() {
        String orgNo = given.organisation();
        Actor.Person first = given.person(orgNo, "DAGL");
        Actor.Person second = given.person(orgNo, "LEDE");
        Request request = ownRequest(orgNo);
        String taskId = traces.task(request).getId();

        assertOneWins(request, Together.failuresOf(() -> complete(first, taskId), () -> complete(second, taskId)));
    }

    @Test
    void anApprovalAndAWithdrawalDoNotBothHappen() {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "DAGL");
        Request request = ownRequest(orgNo);

        List<Throwable> failures = Together.failuresOf(
                () -> approve(leader, request), () -> process.withdraw(Given.SMARTCLOUD, request.id()));

        assertThat(failures).singleElement().isInstanceOf(Problem.class);
        assertThat(traces.systemUsers(request) == 1)
                .isEqualTo(requests.find(request.id()).isPresent());
        assertThat(traces.engineRows(request)).isZero();
    }

    private void assertOneWins(Request request, List<Throwable> failures) {
        assertThat(failures)
                .singleElement()
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo(Code.REQUEST_NOT_NEW));
        assertEnded(request, Pathways.APPROVED);
        assertThat(traces.systemUsers(request)).isEqualTo(1);
        assertThat(traces.audit(request)).containsExactly("REQUEST_CREATED", "REQUEST_APPROVED", "SYSTEM_USER_CREATED");
    }

    private void complete(Actor.Person person, String taskId) {
        acting.as(person, () -> {
            tasks.complete(taskId, Map.of("decision", APPROVE));
            return null;
        });
    }
}
