package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.SystemUserRequestProcess.Submitted;
import no.systemtilgang.register.Powers;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestStatus;
import no.systemtilgang.request.UserType;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class DuplicateTest extends Story {

    @Autowired
    DuplicateTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void theSameTripleGivesTheStoredRequest() {
        NewRequest asked = given.ownRequest(given.organisation(), Given.CLAIMS);
        Submitted first = process.submit(Given.SMARTCLOUD, asked);

        Submitted again = process.submit(Given.SMARTCLOUD, asked);

        assertThat(first.created()).isTrue();
        assertThat(again.created()).isFalse();
        assertThat(again.request()).isEqualTo(first.request());
        assertThat(traces.requests(asked)).isEqualTo(1);
        assertThat(instancesOf(first.request())).isEqualTo(1);
        assertThat(traces.audit(first.request())).containsExactly("REQUEST_CREATED");
    }

    @Test
    void atTheEnginesDoorTheSecondInstanceEndsAtOnceWithTheStoredId() {
        NewRequest asked = given.ownRequest(given.organisation(), Given.CLAIMS);
        Request stored = submitted(asked);

        ProcessInstance again = acting.as(
                Given.SMARTCLOUD,
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(SystemUserRequestProcess.KEY, RequestVariables.of(asked)));

        assertThat(again.isEnded()).isTrue();
        assertThat(again.getBusinessKey()).isEqualTo(stored.id().toString());
        assertThat(traces.path(again.getId())).isEqualTo(Pathways.ALREADY_REQUESTED);
        assertThat(traces.requests(asked)).isEqualTo(1);
        assertStillWaits(stored);
    }

    @Test
    void whatIsAskedForAgainDoesNotChangeTheStoredRequest() {
        NewRequest asked = given.ownRequest(given.organisation(), Given.CLAIMS);
        Request stored = submitted(asked);
        NewRequest more = new NewRequest(
                UserType.STANDARD,
                asked.systemId(),
                asked.partyOrgNo(),
                asked.externalRef(),
                "Noe annet",
                Given.rights("nav-sykefravaer"),
                null);

        assertThat(process.submit(Given.SMARTCLOUD, more).request()).isEqualTo(stored);
    }

    @Test
    void parallelRequestsOfOneTripleGiveOneRow() {
        NewRequest asked = given.ownRequest(given.organisation(), Given.CLAIMS);

        Map<Boolean, List<Submitted>> answers = Together.all(8, () -> process.submit(Given.SMARTCLOUD, asked)).stream()
                .collect(Collectors.partitioningBy(Submitted::created));

        assertThat(answers.get(true)).hasSize(1);
        assertThat(answers.get(false))
                .hasSize(7)
                .allSatisfy(it -> assertThat(it.request())
                        .isEqualTo(answers.get(true).get(0).request()));
        assertThat(traces.requests(asked)).isEqualTo(1);
        assertStillWaits(answers.get(true).get(0).request());
    }

    @Test
    void theOtherTypeIsRefusedWhileOneWaits() {
        String orgNo = given.organisation();
        String system = given.system(new Powers(Given.CLAIMS.rights(), Given.AUDITOR.accessPackages()));
        NewRequest own = Given.request(UserType.STANDARD, system, orgNo, Given.CLAIMS);
        NewRequest forClients =
                new NewRequest(UserType.AGENT, system, orgNo, own.externalRef(), null, Given.AUDITOR, null);
        Request stored = submitted(own);

        assertThat(refusal(() -> submitted(forClients))).isEqualTo(Code.OTHER_TYPE_PENDING);

        assertThat(Code.OTHER_TYPE_PENDING.wire()).isEqualTo("AUTH-00007");
        assertThat(traces.requests(own)).isEqualTo(1);
        assertStillWaits(stored);
    }

    @Test
    void theOtherTypeIsRefusedAfterARejection() {
        String orgNo = given.organisation();
        String system = given.system(new Powers(Given.CLAIMS.rights(), Given.AUDITOR.accessPackages()));
        NewRequest forClients = Given.request(UserType.AGENT, system, orgNo, Given.AUDITOR);
        process.decide(given.person(orgNo, "KLADM"), submitted(forClients).id(), REJECT, null);

        assertThat(refusal(() -> submitted(new NewRequest(
                        UserType.STANDARD, system, orgNo, forClients.externalRef(), null, Given.CLAIMS, null))))
                .isEqualTo(Code.OTHER_TYPE_REJECTED);
    }

    @Test
    void anActiveSystemUserIsRefused() {
        String orgNo = given.organisation();
        NewRequest asked = given.ownRequest(orgNo, Given.CLAIMS);
        Request request = submitted(asked);
        approve(given.person(orgNo, "DAGL"), request);

        assertThat(refusal(() -> submitted(asked))).isEqualTo(Code.SYSTEM_USER_EXISTS);

        assertThat(Code.SYSTEM_USER_EXISTS.wire()).isEqualTo("AUTH-00004");
        assertThat(traces.requests(asked)).isEqualTo(1);
    }

    @Test
    void aRejectedRequestIsGivenBackAsItIs() {
        String orgNo = given.organisation();
        NewRequest asked = given.ownRequest(orgNo, Given.CLAIMS);
        process.decide(given.person(orgNo, "ADMAI"), submitted(asked).id(), REJECT, null);

        Submitted again = process.submit(Given.SMARTCLOUD, asked);

        assertThat(again.created()).isFalse();
        assertThat(again.request().status()).isEqualTo(RequestStatus.Rejected);
    }

    private long instancesOf(Request request) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(request.id().toString())
                .count();
    }
}
