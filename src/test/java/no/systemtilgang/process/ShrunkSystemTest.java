package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.register.Powers;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.UserType;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class ShrunkSystemTest extends Story {

    @Autowired
    ShrunkSystemTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void whatTheSystemMayNoLongerAskForIsNotApproved() {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "DAGL");
        Powers both = Given.rights("ske-krav-og-betalinger", "nav-sykefravaer");
        Request request = ownRequest(orgNo, both);

        given.register(request.systemId(), Given.CLAIMS, Given.RECEIPT);
        assertThat(refusal(() -> approve(leader, request))).isEqualTo(Code.RIGHT_NOT_FOUND);
        assertStillWaits(request);

        given.register(request.systemId(), both, Given.RECEIPT);
        approve(leader, request);
        assertEnded(request, Pathways.APPROVED);
    }

    @Test
    void aPackageThatWasTakenOutIsNotApproved() {
        String orgNo = given.organisation();
        Request request = clientRequest(orgNo);

        given.register(request.systemId(), Given.packages("revisormedarbeider"), Given.RECEIPT);
        Problem problem = problem(() -> approve(given.person(orgNo, "KLADM"), request));

        assertThat(problem.code()).isEqualTo(Code.PACKAGE_NOT_IN_SYSTEM);
        assertThat(problem.extensions())
                .containsEntry("NotFoundPackages", "urn:altinn:accesspackage:ansvarlig-revisor");
        assertStillWaits(request);
    }

    @Test
    void aSystemThatIsDeletedGetsNothing() {
        String orgNo = given.organisation();
        Request request = ownRequest(orgNo);

        jdbc.sql("update systemtilgang.registered_system set is_deleted = true where system_id = ?")
                .param(request.systemId())
                .update();
        assertThat(refusal(() -> approve(given.person(orgNo, "DAGL"), request))).isEqualTo(Code.SYSTEM_NOT_FOUND);

        assertStillWaits(request);
    }

    @Test
    void aRequestOfADeletedSystemCanBeRejected() {
        String orgNo = given.organisation();
        Request request = ownRequest(orgNo);

        jdbc.sql("update systemtilgang.registered_system set is_deleted = true where system_id = ?")
                .param(request.systemId())
                .update();
        process.decide(given.person(orgNo, "DAGL"), request.id(), REJECT, null);

        assertEnded(request, Pathways.REJECTED);
    }

    @Test
    void aUrlThatWasTakenOutOfTheRegisterIsNotWhereTheBrowserGoes() {
        String orgNo = given.organisation();
        Request request = ownRequest(orgNo);
        assertThat(request.redirectUrl()).isEqualTo(Given.RECEIPT);

        given.register(request.systemId(), Given.CLAIMS, "https://smartcloud.example/another");
        approve(given.person(orgNo, "DAGL"), request);

        assertEnded(request, Pathways.APPROVED);
        assertThat(requests.receiptUrl(request.id())).isEmpty();
    }

    @Test
    void aRequestWithoutAUrlHasNone() {
        String orgNo = given.organisation();
        Request request = submitted(new NewRequest(
                UserType.STANDARD,
                given.system(Given.CLAIMS),
                orgNo,
                UUID.randomUUID().toString(),
                null,
                Given.CLAIMS,
                null));

        approve(given.person(orgNo, "DAGL"), request);

        assertThat(requests.receiptUrl(request.id())).isEmpty();
    }
}
