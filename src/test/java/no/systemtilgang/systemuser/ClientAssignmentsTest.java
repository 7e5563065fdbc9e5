package no.systemtilgang.systemuser;

import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static no.systemtilgang.systemuser.GivenClients.PAYROLL;
import static no.systemtilgang.systemuser.GivenClients.TAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.party.SearchText;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.systemuser.NotAdded.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@ApplicationTest
class ClientAssignmentsTest {

    private final ClientAssignments assignments;
    private final Clients clients;
    private final GivenClients given;

    private String firm;
    private SystemUser agent;
    private Administrator by;

    @Autowired
    ClientAssignmentsTest(ClientAssignments assignments, Clients clients, AutowireCapableBeanFactory beans) {
        this.assignments = assignments;
        this.clients = clients;
        this.given = beans.createBean(GivenClients.class);
    }

    @BeforeEach
    void aFirmWithASystemUser() {
        firm = given.organisation();
        agent = given.agent(firm, AUDITOR);
        by = given.administrator(firm);
    }

    @Test
    void anAddedClientIsThereAndAudited() {
        String client = given.client(firm, "REVI");

        Client added = assignments.add(agent.id(), client, by);

        assertThat(added.systemUserId()).isEqualTo(agent.id());
        assertThat(added.party()).isEqualTo(given.party(client));
        assertThat(added.addedAt()).isEqualTo(by.at());
        assertThat(added.addedBy()).isEqualTo(by.personId());
        assertThat(clients.has(agent.id(), client)).isTrue();
        assertThat(clients.page(agent.id(), Excerpt.all())).containsExactly(added);
        assertThat(given.audit(agent)).containsExactly(event("CLIENT_ADDED", client));
    }

    @Test
    void addingAgainChangesNothing() {
        String client = given.client(firm, "REVI");
        Client first = assignments.add(agent.id(), client, by);

        Client second = assignments.add(agent.id(), given.party(client).uuid(), given.administrator(firm));

        assertThat(second).isEqualTo(first);
        assertThat(given.audit(agent)).hasSize(1);
    }

    @Test
    void aRemovedClientIsGoneAtOnce() {
        String client = given.client(firm, "REVI");
        assignments.add(agent.id(), client, by);

        assignments.remove(agent.id(), client, by);

        assertThat(clients.has(agent.id(), client)).isFalse();
        assertThat(clients.find(agent.id(), client)).isEmpty();
        assertThat(given.audit(agent)).containsExactly(event("CLIENT_ADDED", client), event("CLIENT_REMOVED", client));
        assertThat(refusal(() -> assignments.remove(agent.id(), client, by))).isEqualTo(Code.CLIENT_NOT_ADDED);
    }

    @Test
    void aDeletedClientCanBeTakenBack() {
        String client = given.client(firm, "REVI");
        UUID uuid = assignments.add(agent.id(), client, by).party().uuid();
        given.delete(client, true);

        assignments.remove(agent.id(), uuid, by);

        assertThat(clients.has(agent.id(), client)).isFalse();
    }

    @Test
    void eachThatCannotBeAddedHasItsReasonAndTheOthersAreAdded() {
        String good = given.client(firm, "REVI");
        String spaced = given.client(firm, "REVI");
        String there = given.client(firm, "REVI");
        String lacking = given.client(firm, "REGN");
        String deleted = given.client(firm, "REVI");
        String stranger = given.organisation();
        assignments.add(agent.id(), there, by);
        given.delete(deleted, true);

        Added result = assignments.addAll(
                agent.id(),
                List.of(
                        good,
                        good,
                        spaced.substring(0, 3) + " " + spaced.substring(3),
                        there,
                        lacking,
                        deleted,
                        stranger,
                        firm,
                        "310904472",
                        "100000008",
                        "Robert'); drop table",
                        "\0"),
                by);

        assertThat(result.added()).containsExactlyInAnyOrder(good, spaced);
        assertThat(result.there()).containsExactly(there);
        assertThat(result.notAdded())
                .extracting(NotAdded::orgNo, NotAdded::reason)
                .containsExactlyInAnyOrder(
                        tuple(lacking, Reason.LACKS_PACKAGES),
                        tuple(deleted, Reason.DELETED),
                        tuple(stranger, Reason.NOT_A_CLIENT),
                        tuple(firm, Reason.NOT_FOR_OWN_USE),
                        tuple("310904472", Reason.NOT_A_NUMBER),
                        tuple("100000008", Reason.UNKNOWN),
                        tuple("Robert'); drop table", Reason.NOT_A_NUMBER),
                        tuple("\0", Reason.NOT_A_NUMBER));
        assertThat(clients.count(agent.id(), SearchText.ALL)).isEqualTo(3);
        assertThat(given.audit(agent)).hasSize(3);
    }

    @Test
    void oneThatCannotBeAddedIsRefusedWithItsReason() {
        String stranger = given.organisation();
        String client = given.client(firm, "REVI");
        SystemUser other = given.agent(firm, AUDITOR, PAYROLL);

        assertThat(refusal(() -> assignments.add(agent.id(), stranger, by))).isEqualTo(Code.CLIENT_NOT_FOUND);
        assertThat(refusal(() -> assignments.add(agent.id(), UUID.randomUUID(), by)))
                .isEqualTo(Code.CLIENT_NOT_FOUND);
        assertThat(refusal(() -> assignments.add(agent.id(), firm, by))).isEqualTo(Code.PACKAGE_NOT_ASSIGNABLE);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> assignments.add(other.id(), client, by))
                .satisfies(it -> assertThat(it.code()).isEqualTo(Code.CLIENT_LACKS_PACKAGES))
                .satisfies(it -> assertThat(it.extensions()).containsEntry("MissingPackages", PAYROLL));
        assertThat(given.audit(agent)).isEmpty();
    }

    @Test
    void theFirmItselfIsAddedWhereEveryPackageIsForOwnUse() {
        SystemUser tax = given.agent(firm, TAX);

        assignments.add(tax.id(), firm, by);

        assertThat(clients.has(tax.id(), firm)).isTrue();
    }

    @Test
    void onlyTheFirmsOwnSystemUsersForClientsHaveClients() {
        String client = given.client(firm, "REVI");
        String otherFirm = given.organisation();
        Administrator stranger = given.administrator(otherFirm);
        SystemUser own = given.own(firm);

        assertThat(refusal(() -> assignments.add(UUID.randomUUID(), client, by)))
                .isEqualTo(Code.SYSTEM_USER_NOT_FOUND);
        assertThat(refusal(() -> assignments.add(own.id(), client, by))).isEqualTo(Code.NOT_FOR_CLIENTS);
        assertThat(refusal(() -> assignments.removeAll(own.id(), by))).isEqualTo(Code.NOT_FOR_CLIENTS);
        assignments.add(agent.id(), client, by);
        assertThat(refusal(() -> assignments.add(agent.id(), client, stranger))).isEqualTo(Code.NOT_YOUR_SYSTEM_USER);
        assertThat(refusal(() -> assignments.remove(agent.id(), client, stranger)))
                .isEqualTo(Code.NOT_YOUR_SYSTEM_USER);
        assertThat(refusal(() -> assignments.removeAll(agent.id(), stranger))).isEqualTo(Code.NOT_YOUR_SYSTEM_USER);
        assertThat(refusal(() -> assignments.require(agent.id(), otherFirm))).isEqualTo(Code.NOT_YOUR_SYSTEM_USER);
        assertThat(clients.has(agent.id(), client)).isTrue();
    }

    @Test
    void severalAndAllAreTakenBack() {
        List<String> all = List.of(given.client(firm, "REVI"), given.client(firm, "REVI"), given.client(firm, "REVI"));
        SystemUser other = given.agent(firm, AUDITOR);
        assignments.addAll(agent.id(), all, by);
        assignments.addAll(other.id(), all, by);

        assertThat(assignments.removeAll(agent.id(), List.of(all.get(0), firm), by))
                .containsExactly(all.get(0));
        assertThat(assignments.removeAll(agent.id(), by)).containsExactlyInAnyOrderElementsOf(all.subList(1, 3));

        assertThat(clients.count(agent.id(), SearchText.ALL)).isZero();
        assertThat(clients.count(other.id(), SearchText.ALL)).isEqualTo(3);
        assertThat(given.audit(agent))
                .hasSize(6)
                .filteredOn(it -> it.startsWith("CLIENT_REMOVED"))
                .hasSize(3);
    }

    @Test
    void addedClientsAreSearchedAndPagedAsTheOthers() {
        String elk = given.organisation("ÅPEN ELG AS");
        String owl = given.organisation("ØDE UGLE AS");
        for (String client : List.of(elk, owl)) {
            given.begin(client, firm, "REVI");
            assignments.add(agent.id(), client, by);
        }
        given.rename(elk, "ÅPEN HJORT AS");

        List<Client> all = clients.page(agent.id(), Excerpt.all());
        assertThat(all).extracting(it -> it.party().name()).containsExactly("ØDE UGLE AS", "ÅPEN HJORT AS");
        assertThat(clients.page(agent.id(), new Excerpt(new SearchText("hjort"), null, 10)))
                .containsExactly(all.get(1));
        assertThat(clients.page(agent.id(), new Excerpt(new SearchText(owl.substring(0, 5)), null, 10)))
                .containsExactly(all.get(0));
        assertThat(clients.page(agent.id(), new Excerpt(SearchText.ALL, null, 1)))
                .containsExactly(all.get(0));
        assertThat(clients.count(agent.id(), new SearchText("as"))).isEqualTo(2);
        assertThat(clients.count(agent.id(), new SearchText("elg"))).isZero();
    }

    private String event(String action, String client) {
        return String.join(" ", action, by.personId(), by.role(), client);
    }

    private static Code refusal(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call).code();
    }
}
