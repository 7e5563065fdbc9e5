package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.SystemUser;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class RemovedWithChangesTest extends ChangeStory {

    private final SystemUserRemoval removal;

    @Autowired
    RemovedWithChangesTest(ProcessEngine engine, AutowireCapableBeanFactory beans, SystemUserRemoval removal) {
        super(engine, beans);
        this.removal = removal;
    }

    @Test
    void whatIsAskedAboutItEndsWithIt() {
        SystemUser user = systemUser();
        ChangeRequest change = waitingChange(user);

        removal.remove(leader, orgNo, user.id(), UserType.STANDARD);

        assertEnded(change, Pathways.CHANGE_WITHDRAWN);
        assertThat(changes.find(change.id())).isEmpty();
        assertThat(systemUsers.find(user.id())).isEmpty();
    }

    @RepeatedTest(5)
    void anApprovedChangeAndARemovalComeOneAfterTheOther() {
        SystemUser user = systemUser();
        ChangeRequest change = waitingChange(user);

        List<Throwable> failures = Together.failuresOf(
                () -> changing.decide(leader, change.id(), APPROVE, null),
                () -> removal.remove(leader, orgNo, user.id(), UserType.STANDARD));

        assertThat(failures)
                .allSatisfy(it -> assertThat(((Problem) it).code())
                        .isIn(Code.REQUEST_NOT_FOUND, Code.SYSTEM_USER_NOT_FOUND, Code.REQUEST_NOT_NEW));
        assertThat(systemUsers.find(user.id())).isEmpty();
        assertThat(traces.path(change.id()))
                .isEqualTo(failures.isEmpty() ? Pathways.CHANGED : Pathways.CHANGE_WITHDRAWN);
    }
}
