package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import no.systemtilgang.Statements;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The copies of registered systems in memory: whatever changes the row, by whichever program, no decision misses it. */
class CopiedSystemTest extends Story {

    private static final Powers BOTH = Given.rights("ske-krav-og-betalinger", "nav-sykefravaer");
    private static final String TAKE_AWAY =
            "update systemtilgang.registered_system set rights = '[]' where system_id = ?";
    private static final String GIVE_BACK =
            "update systemtilgang.registered_system set rights = ?::jsonb where system_id = ?";

    private final TransactionTemplate transaction;
    private final Requests requests;
    private final Systems systems;

    @Autowired
    CopiedSystemTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
        transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        requests = beans.getBean(Requests.class);
        systems = beans.getBean(Systems.class);
    }

    @Test
    void aSystemThatNobodyChangedIsNotReadAgain() {
        Request request = ownRequest(given.organisation(), BOTH);
        read(request);

        assertThat(Statements.of(() -> read(request))).hasSize(1).allMatch(it -> it.endsWith("for update"));
    }

    @Test
    void aChangeByAnotherProgramCountsAtOnce() {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "DAGL");
        Request request = ownRequest(orgNo, BOTH);
        read(request);

        jdbc.sql(TAKE_AWAY).param(request.systemId()).update();
        assertThat(refusal(() -> approve(leader, request))).isEqualTo(Code.RIGHT_NOT_FOUND);

        jdbc.sql(GIVE_BACK).params(BOTH.rightsJson(), request.systemId()).update();
        approve(leader, request);
        assertEnded(request, Pathways.APPROVED);
    }

    @Test
    void ofTwoChangesInOneTransactionTheLastCounts() {
        String orgNo = given.organisation();
        Request request = ownRequest(orgNo, BOTH);

        transaction.executeWithoutResult(status -> {
            jdbc.sql(GIVE_BACK).params(BOTH.rightsJson(), request.systemId()).update();
            systemAsSeenWith(request);
            jdbc.sql(TAKE_AWAY).param(request.systemId()).update();
        });

        assertThat(refusal(() -> approve(given.person(orgNo, "DAGL"), request))).isEqualTo(Code.RIGHT_NOT_FOUND);
    }

    @Test
    void aChangeThatIsTakenBackLeavesNothingInMemory() {
        String orgNo = given.organisation();
        Request request = ownRequest(orgNo, BOTH);

        transaction.executeWithoutResult(status -> {
            jdbc.sql(TAKE_AWAY).param(request.systemId()).update();
            systemAsSeenWith(request);
            status.setRollbackOnly();
        });

        approve(given.person(orgNo, "DAGL"), request);
        assertEnded(request, Pathways.APPROVED);
    }

    private void read(Request request) {
        transaction.executeWithoutResult(status -> systemAsSeenWith(request));
    }

    private void systemAsSeenWith(Request request) {
        requests.lock(request.id());
        assertThat(systems.find(request.systemId())).isPresent();
    }
}
