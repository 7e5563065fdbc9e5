package no.systemtilgang.http;

import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.http.TestChanges.User;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.register.Systems;
import no.systemtilgang.systemuser.GivenClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Whatever people, vendors and registers do counts with the next question. */
@ApplicationTest
class ImmediateDecisionsTest {

    private static final String NO_USER = "NotApplicable UnknownSystemUser";
    private static final String NO_CLIENT = "NotApplicable NotAClient";
    private static final String BY_RIGHT = "Permit RightHeld";
    private static final String BY_PACKAGE = "Permit PackageHoldsResource";

    private final Api api;
    private final Decisions decisions;
    private final AutowireCapableBeanFactory beans;
    private final GivenClients given;

    private ClientFirm firm;

    @Autowired
    ImmediateDecisionsTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans) {
        api = new Api(port);
        decisions = new Decisions(api);
        this.beans = beans;
        given = beans.createBean(GivenClients.class);
    }

    @BeforeEach
    void aFirmWithAClient() {
        firm = new ClientFirm(api, given, AUDITOR);
    }

    @Test
    void fromTheApprovalToTheRemoval() {
        Customer customer = new Customer(api, beans);
        String leader = customer.token("DAGL");
        String id = customer.asked(false);
        assertThat(decisions.claims(id, customer.orgNo())).isEqualTo(NO_USER);

        succeeds(customer.does(leader, false, id, "approve"));
        assertThat(decisions.claims(id, customer.orgNo())).isEqualTo(BY_RIGHT);

        succeeds(api.send("DELETE", Firms.path(customer.party(), UUID.fromString(id)), leader, ""));
        assertThat(decisions.claims(id, customer.orgNo())).isEqualTo(NO_USER);
    }

    @Test
    void aRejectedRequestPermitsNothing() {
        Customer customer = new Customer(api, beans);
        String id = customer.asked(false);

        succeeds(customer.does(customer.token("DAGL"), false, id, "reject"));

        assertThat(decisions.claims(id, customer.orgNo())).isEqualTo(NO_USER);
    }

    @Test
    void aChangeCountsWhenItIsApproved(@Autowired Systems systems, @Autowired SystemUserRequestProcess process) {
        TestChanges changes = new TestChanges(api, systems, process);
        User user = changes.user();
        String tax = "urn:altinn:accesspackage:skatt-naering";
        String change = changes.waiting(user);
        assertThat(decisions.claims(user.id(), Ask.APE)).isEqualTo(BY_RIGHT);
        assertThat(decisions.of(user.id(), tax, Ask.APE)).isEqualTo("NotApplicable PackageNotHeld");

        succeeds(api.post(
                TestChanges.PATH + "/500000/" + change + "/approve", api.personalToken("stadig.konsert", ""), ""));

        assertThat(decisions.claims(user.id(), Ask.APE)).isEqualTo("NotApplicable ResourceNotHeld");
        assertThat(decisions.of(user.id(), tax, Ask.APE)).isEqualTo("Permit PackageHeld");
    }

    @Test
    void fromTheAddingOfAClientToItsRemoval() {
        assertThat(decision()).isEqualTo(NO_CLIENT);

        succeeds(firm.add(firm.clientUuid()));
        assertThat(decision()).isEqualTo(BY_PACKAGE);

        succeeds(firm.remove(firm.clientUuid()));
        assertThat(decision()).isEqualTo(NO_CLIENT);
    }

    @Test
    void untilTheRelationEndsAndNotAgainWhenItBegins() {
        succeeds(firm.add(firm.clientUuid()));

        given.end(firm.client, firm.orgNo, "REVI");
        assertThat(decision()).isEqualTo(NO_CLIENT);

        given.begin(firm.client, firm.orgNo, "REVI");
        assertThat(decision()).isEqualTo(NO_CLIENT);
    }

    @Test
    void forNobodyWhoIsDeletedNorAfterTheFirmIs() {
        succeeds(firm.add(firm.clientUuid()));
        UUID own = given.own(firm.orgNo).id();

        given.delete(firm.client, true);
        assertThat(decision()).isEqualTo("NotApplicable OrganisationDeleted");
        assertThat(decisions.claims(own, firm.orgNo)).isEqualTo(BY_RIGHT);

        given.delete(firm.client, false);
        assertThat(decision()).isEqualTo(BY_PACKAGE);

        given.delete(firm.orgNo, true);
        assertThat(decision()).isEqualTo("NotApplicable OrganisationDeleted");
        assertThat(decisions.claims(own, firm.orgNo)).isEqualTo("NotApplicable OrganisationDeleted");
    }

    @Test
    void untilTheSystemUserForClientsIsRemoved() {
        succeeds(firm.add(firm.clientUuid()));

        succeeds(firm.send("DELETE", firm.agent.id().toString()));

        assertThat(decision()).isEqualTo(NO_USER);
    }

    @Test
    void untilTheVendorDeletesTheSystem() {
        Firms firms = beans.createBean(Firms.class);
        var party = firms.firm();
        String vendor = api.token(Api.SMARTCLOUD, SystemBody.WRITE);
        SystemBody system = SystemBody.sample().registered(api, vendor);
        UUID id = firms.created(party, firms.token(party, "DAGL"), system);
        assertThat(decisions.claims(id, party.orgNo())).isEqualTo(BY_RIGHT);

        succeeds(api.send("DELETE", system.path(), vendor, ""));

        assertThat(decisions.claims(id, party.orgNo())).isEqualTo("NotApplicable SystemDeleted");
    }

    private String decision() {
        return decisions.claims(firm.agent.id(), firm.client);
    }

    private static void succeeds(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }
}
