package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.systemtilgang.Statements;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.UserType;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * How much a request asks of the database, from the vendor's call to the written system user. The engine's history,
 * which only the tests keep, is left out; that it asks for the definition once is not.
 */
class StatementsOfAFlowTest extends Story {

    private static final int AT_MOST = 21;

    @Autowired
    StatementsOfAFlowTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void aWholeFlowTakesFewStatements() {
        String orgNo = given.organisation();
        Actor.Person approver = given.person(orgNo, "DAGL");
        NewRequest before = given.ownRequest(orgNo, Given.CLAIMS);
        flow(before, orgNo, approver); // fills what is kept

        NewRequest asked = Given.request(UserType.STANDARD, before.systemId(), orgNo, Given.CLAIMS);
        List<String> sent = new ArrayList<>(Statements.of(() -> flow(asked, orgNo, approver)));

        sent.removeIf(it -> it.contains("ACT_HI_"));
        assertThat(sent).as(String.join("\n", sent)).hasSizeLessThanOrEqualTo(AT_MOST);
        assertThat(sent)
                .filteredOn(it -> it.contains("insert into systemtilgang.system_user"))
                .hasSize(1);
        assertThat(sent)
                .filteredOn(it -> it.contains("insert into systemtilgang.audit_event"))
                .hasSize(2);
    }

    private void flow(NewRequest asked, String orgNo, Actor.Person approver) {
        Request request = submitted(asked);
        assertThat(acting.as(approver, () -> tasks.createTaskQuery().list())).hasSize(1);
        approve(approver, request);
    }
}
